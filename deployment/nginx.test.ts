import { errorCatalog } from '@desk/contract/errors';
import { pickLanguage } from '@desk/contract/vocabulary';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../apps/api/src/env.ts';
import { readCompose } from './compose.ts';
import { readDockerfile } from './dockerfile.ts';
import { http, inBlock, nginxSource, parseNginx, server, valuesOf } from './nginx.ts';

const api = inBlock(server, 'location', '~', '^/(api(/|$)|healthz$)');

describe('nginx.conf', () => {
  it('hands /api and /healthz to the backend under its name and port in Compose', () => {
    const [backend] =
      valuesOf(api, 'set')
        .find(([name]) => name === '$backend')
        ?.slice(1) ?? [];
    const { hostname, port } = new URL(backend ?? '');
    expect(Object.keys(readCompose().services)).toContain(hostname);
    expect(port).toBe(readDockerfile('apps/api/Dockerfile').environment.PORT);
    expect(valuesOf(api, 'proxy_pass')).toEqual([['$backend']]);
    expect(valuesOf(api, 'proxy_next_upstream')).toEqual([['off']]);
  });

  it('keeps metrics and readiness inside', () => {
    expect(valuesOf(inBlock(server, 'location', '~', '^/(metrics|readyz)$'), 'return')).toEqual([['404']]);
  });

  it('says who the client is, whatever the client says', () => {
    const headers = Object.fromEntries(valuesOf(api, 'proxy_set_header'));
    expect(headers).toMatchObject({ 'X-Forwarded-For': '$remote_addr', 'X-Forwarded-Host': '' });
  });

  it('listens where Compose publishes, and takes more than the API does', () => {
    expect(valuesOf(server, 'listen')).toEqual([['8080']]);
    expect(readCompose().services.frontend?.ports[0]).toMatch(/:8080$/);
    const { maxFileMb } = readSettings({ DATABASE_URL: 'postgresql://db/desk', REDIS_URL: 'redis://redis' });
    const [[limit = '']] = valuesOf(api, 'client_max_body_size');
    expect(limit).toMatch(/^\d+m$/);
    expect(Number.parseInt(limit, 10)).toBeGreaterThan(maxFileMb + 1);
  });

  it('says in the words of the API, in four languages, that the backend is away', () => {
    const sentences = Object.fromEntries(
      inBlock(http, 'map', '$http_accept_language').map(({ words: [pattern = '', sentence] }) => [
        pattern,
        sentence,
      ]),
    );
    for (const [language, sentence] of Object.entries(errorCatalog.unavailable.text))
      expect(sentences[language === 'en' ? 'default' : `~*^${language}`]).toBe(sentence);
    expect(pickLanguage('xx')).toBe('en');
  });

  it('writes nothing outside /tmp, since nothing else can be written', () => {
    const written = ['client_body_temp_path', 'proxy_temp_path', 'fastcgi_temp_path', 'uwsgi_temp_path'];
    for (const name of [...written, 'scgi_temp_path'])
      expect(valuesOf(http, name)[0]?.[0]).toMatch(/^\/tmp\//);
    expect(valuesOf(parseNginx(nginxSource), 'pid')).toEqual([['/tmp/nginx.pid']]);
  });

  it('would not pass with a brace too many or too few', () => {
    expect(() => parseNginx(`${nginxSource}}`)).toThrow('brace');
    expect(() => parseNginx(nginxSource.replace(/\}\s*$/, ''))).toThrow('ends too soon');
  });
});
