import { describe, expect, it } from 'vitest';
import { readCompose } from '../deployment/compose.ts';
import { filesBelow, readText } from '../deployment/read-files.ts';
import { headingAnchors } from '../docs/markdown.ts';
import { readAlerts, readPrometheus } from './configuration.ts';
import { readPromql } from './promql.ts';

describe('prometheus.yml', () => {
  const { global, scrape_configs } = readPrometheus();

  it('scrapes API, worker, PostgreSQL, Redis, the host and itself every 15 seconds', () => {
    expect(global.scrape_interval).toBe('15s');
    expect(scrape_configs.map(({ job_name }) => job_name)).toEqual([
      'api',
      'worker',
      'postgres',
      'redis',
      'host',
      'prometheus',
    ]);
  });

  it('reads every rule file of the folder that is mounted', () => {
    expect(readPrometheus().rule_files).toEqual(['/etc/prometheus/rules/*.yml']);
    expect(filesBelow('monitoring/rules', '.yml').map((file) => file.split('/').length)).toEqual([3]);
  });

  it('looks for each target under the name of a service', () => {
    const services = Object.keys(readCompose().services);
    const hosts = scrape_configs.flatMap(({ static_configs = [], dns_sd_configs = [] }) => [
      ...static_configs.flatMap(({ targets }) => targets.map((target) => target.split(':')[0])),
      ...dns_sd_configs.flatMap(({ names }) => names),
    ]);
    expect(hosts).toHaveLength(6);
    for (const host of hosts) expect(['localhost', ...services]).toContain(host);
  });
});

describe('the alerts', () => {
  const alerts = readAlerts();

  it('watch that the desk answers, that tickets get their answer, and what both stand on', () => {
    expect(alerts.map(({ alert }) => alert)).toEqual(
      expect.arrayContaining([
        'ApiDown',
        'WorkerDown',
        'ApiErrors',
        'AnalysesOwedTooLong',
        'QueueStuck',
        'PostgresDown',
        'RedisDown',
        'DiskFilling',
      ]),
    );
    expect(new Set(alerts.map(({ alert }) => alert)).size).toBe(alerts.length);
  });

  it.each(alerts)('$alert is PromQL', ({ expr }) => {
    expect(readPromql(expr)).toMatchObject({ problems: [] });
    expect(readPromql(expr).metrics.size).toBeGreaterThan(0);
  });

  it('only ask for jobs that are scraped', () => {
    const jobs = readPrometheus().scrape_configs.map(({ job_name }) => job_name);
    for (const { expr } of alerts)
      for (const [, names = ''] of expr.matchAll(/job(?:=|!=|=~|!~)"([^"]*)"/g))
        for (const name of names.split('|')) expect(jobs).toContain(name);
  });

  it.each(alerts)('$alert has a desk on which it fires', ({ alert }) => {
    expect(readText('monitoring/rules-tests/desk.yml')).toMatch(new RegExp(`alertname[:=]"? ?${alert}\\b`));
  });

  it.each(alerts)('$alert has a section in the runbook that it points to', ({ alert, annotations }) => {
    const [file = '', anchor] = annotations.runbook_url.split('#');
    expect(file).toBe('docs/runbook.md');
    expect(anchor).toBe(alert.toLowerCase());
    expect(headingAnchors(readText(file))).toContain(anchor);
  });
});
