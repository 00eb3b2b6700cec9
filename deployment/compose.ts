import { z } from 'zod';
import { readText, readYaml } from './read-files.ts';

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);

const serviceSchema = z.object({
  image: z.string().optional(),
  build: z.object({ context: z.string(), dockerfile: z.string() }).optional(),
  profiles: z.array(z.string()).default([]),
  restart: z.string().optional(),
  cap_drop: z.array(z.string()).default([]),
  security_opt: z.array(z.string()).default([]),
  read_only: z.boolean().default(false),
  user: z.string().optional(),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  networks: z.array(z.string()).default([]),
  environment: z.record(z.string(), text).default({}),
  command: z.array(z.string()).optional(),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  logging: z.object({ driver: z.string(), options: z.record(z.string(), text) }).optional(),
});

const composeSchema = z.object({
  services: z.record(z.string(), serviceSchema),
  networks: z.record(z.string(), z.object({ internal: z.boolean().default(false) }).nullable()),
  volumes: z.record(z.string(), z.null()),
});

/** `docker-compose.yml` as it is written, before anything is put in for its variables. */
export const readCompose = () => composeSchema.parse(readYaml('docker-compose.yml'));

/** The variables that the file asks for; the required ones stop Compose when they are missing or empty. */
export function composeVariables(): { all: Set<string>; required: Set<string> } {
  const code = readText('docker-compose.yml').replaceAll(/^\s*#.*$/gm, '');
  const found = [...code.matchAll(/(?<!\$)\$\{(\w+)(:\?)?/g)];
  return {
    all: new Set(found.map(([, name = '']) => name)),
    required: new Set(found.filter(([, , required]) => required).map(([, name = '']) => name)),
  };
}

/**
 * Puts variables in as Compose does, for the forms that the file uses.
 * @throws for a required one that is missing or empty
 */
export function interpolate(value: string, env: Record<string, string>): string {
  return value.replaceAll(/\$\$|\$\{(\w+)(?::([-?+])([^}]*))?\}/g, (match, name, form, rest) => {
    if (match === '$$') return '$';
    const given = env[name] ?? '';
    if (form === '+') return given ? rest : '';
    if (given) return given;
    if (form === '?') throw new Error(`${name} ${rest}`);
    return rest ?? '';
  });
}

/** `NAME=value` lines. */
export function readEnvFile(content: string): Record<string, string> {
  return Object.fromEntries(
    content
      .split('\n')
      .map((line) => /^([A-Z_]+)=(.*)$/.exec(line))
      .filter((match) => match !== null)
      .map(([, name = '', value = '']) => [name, value]),
  );
}
