import { z } from 'zod';
import { filesBelow, readText, readYaml } from '../deployment/read-files.ts';

const duration = z.string().regex(/^(\d+(ms|[smhdwy]))+$/);

/** What Prometheus documents of its configuration, as far as the desk uses it. */
const prometheusSchema = z.strictObject({
  global: z.strictObject({
    scrape_interval: duration,
    scrape_timeout: duration,
    evaluation_interval: duration,
  }),
  rule_files: z.array(z.string()),
  scrape_configs: z.array(
    z.strictObject({
      job_name: z.string(),
      static_configs: z
        .array(z.strictObject({ targets: z.array(z.string().regex(/^[\w.-]+:\d+$/)) }))
        .optional(),
      dns_sd_configs: z
        .array(
          z.strictObject({
            names: z.array(z.string()).min(1),
            type: z.enum(['SRV', 'A', 'AAAA', 'MX', 'NS']),
            port: z.number().int(),
            refresh_interval: duration,
          }),
        )
        .optional(),
    }),
  ),
});

export const readPrometheus = () => prometheusSchema.parse(readYaml('monitoring/prometheus.yml'));

const rulesSchema = z.strictObject({
  groups: z.array(
    z.strictObject({
      name: z.string(),
      rules: z.array(
        z.strictObject({
          alert: z.string().regex(/^[A-Z][A-Za-z]+$/),
          expr: z.string(),
          for: duration,
          labels: z.strictObject({ severity: z.enum(['page', 'ticket']) }),
          annotations: z.strictObject({
            summary: z.string().max(80),
            description: z.string(),
            runbook_url: z.string(),
          }),
        }),
      ),
    }),
  ),
});

export type Alert = z.infer<typeof rulesSchema>['groups'][number]['rules'][number];

export const readAlerts = (): Alert[] =>
  filesBelow('monitoring/rules', '.yml').flatMap((file) =>
    rulesSchema.parse(readYaml(file)).groups.flatMap((group) => group.rules),
  );

/** What the desk's dashboards use of Grafana's model; what Grafana adds by itself passes. */
const panelSchema = z.object({
  id: z.number().int(),
  type: z.string(),
  title: z.string().min(1),
  description: z.string().optional(),
  gridPos: z.object({
    x: z.number().int(),
    y: z.number().int(),
    w: z.number().int(),
    h: z.number().int(),
  }),
  datasource: z.object({ type: z.literal('prometheus'), uid: z.string() }).optional(),
  targets: z
    .array(
      z.object({
        refId: z.string(),
        expr: z.string(),
        datasource: z.object({ type: z.literal('prometheus'), uid: z.string() }),
      }),
    )
    .optional(),
  fieldConfig: z.object({ defaults: z.object({ unit: z.string().optional() }) }).optional(),
});

const dashboardSchema = z.object({
  uid: z.string(),
  title: z.string(),
  schemaVersion: z.number().int(),
  panels: z.array(panelSchema),
});

export type Panel = z.infer<typeof panelSchema>;

export const readDashboards = () =>
  filesBelow('monitoring/grafana/dashboards', '.json').map((file) => ({
    file,
    ...dashboardSchema.parse(JSON.parse(readText(file))),
  }));

export const readDatasources = () =>
  z
    .strictObject({
      apiVersion: z.literal(1),
      datasources: z.array(
        z.strictObject({
          name: z.string(),
          uid: z.string(),
          type: z.string(),
          access: z.literal('proxy'),
          url: z.url(),
          isDefault: z.boolean(),
          editable: z.boolean(),
          jsonData: z.strictObject({ httpMethod: z.enum(['GET', 'POST']), timeInterval: duration }),
        }),
      ),
    })
    .parse(readYaml('monitoring/grafana/provisioning/datasources/prometheus.yml')).datasources;

export const readDashboardFolders = () =>
  z
    .object({ providers: z.array(z.object({ options: z.object({ path: z.string() }) })) })
    .parse(readYaml('monitoring/grafana/provisioning/dashboards/desk.yml'))
    .providers.map(({ options }) => options.path);
