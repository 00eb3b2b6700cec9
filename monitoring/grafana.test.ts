import { describe, expect, it } from 'vitest';
import { readCompose } from '../deployment/compose.ts';
import { type Panel, readDashboardFolders, readDashboards, readDatasources } from './configuration.ts';
import { readPromql } from './promql.ts';

const dashboards = readDashboards();
const datasources = readDatasources();
const charts = dashboards.flatMap(({ panels }) => panels.filter(({ type }) => type !== 'row'));

/** What a query answers before anything has happened: the part behind its last `or`. */
const hasFallback = (expr: string) =>
  /\bor (on\(\) label_replace\()?vector\(0\)(, "\w+", "[^"]+", "", ""\))?$/.test(expr.trim());

describe('Grafana', () => {
  it('has one Prometheus datasource, and it is the default', () => {
    expect(datasources).toMatchObject([{ uid: 'prometheus', type: 'prometheus', isDefault: true }]);
    expect(new URL(datasources[0]?.url ?? '').host).toBe('prometheus:9090');
  });

  it('finds the dashboards where the containers have them', () => {
    const [folder, ...others] = readDashboardFolders();
    expect(others).toEqual([]);
    const mounts = readCompose().services.grafana?.volumes ?? [];
    expect(mounts).toContain(`./monitoring/grafana/dashboards:${folder}:ro`);
    expect(dashboards.map(({ uid }) => uid)).toEqual(['hybrid-desk']);
  });
});

describe.each(dashboards)('$title', ({ panels }) => {
  it('gives each panel a number of its own', () => {
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
  });

  it('lays no panel over another or past the edge', () => {
    const taken = new Map<string, Panel>();
    for (const panel of panels) {
      const { x, y, w, h } = panel.gridPos;
      expect(x + w, panel.title).toBeLessThanOrEqual(24);
      for (let column = x; column < x + w; column += 1)
        for (let line = y; line < y + h; line += 1) {
          const cell = `${column},${line}`;
          expect(taken.get(cell)?.title, `under ${panel.title}`).toBeUndefined();
          taken.set(cell, panel);
        }
    }
  });
});

describe.each(charts)('$title', ({ datasource, targets = [], fieldConfig }) => {
  it('asks the provisioned datasource, says its unit, and is PromQL', () => {
    expect(targets.length).toBeGreaterThan(0);
    expect(fieldConfig?.defaults.unit).toBeTruthy();
    for (const each of [{ datasource }, ...targets]) expect(each.datasource?.uid).toBe(datasources[0]?.uid);
    for (const { expr } of targets) expect(readPromql(expr)).toMatchObject({ problems: [] });
  });

  it('shows nought, not "No data", before anything has happened', () => {
    for (const { expr } of targets) expect(expr).toSatisfy(hasFallback);
  });
});
