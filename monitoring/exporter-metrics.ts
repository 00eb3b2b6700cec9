/** What dashboards and alerts use of others' metrics; each is in the exporter's output, or in its source. */
export const exporterMetrics = [
  // Prometheus itself
  'ALERTS',
  'up',
  // postgres_exporter
  'pg_database_size_bytes',
  'pg_settings_max_connections',
  'pg_stat_activity_count',
  'pg_stat_database_xact_commit',
  'pg_stat_database_xact_rollback',
  'pg_stat_user_tables_index_size_bytes',
  'pg_stat_user_tables_table_size_bytes',
  'pg_up',
  // redis_exporter
  'redis_commands_processed_total',
  'redis_connected_clients',
  'redis_keyspace_hits_total',
  'redis_keyspace_misses_total',
  'redis_memory_used_bytes',
  'redis_up',
  // node_exporter
  'node_cpu_seconds_total',
  'node_disk_read_bytes_total',
  'node_disk_written_bytes_total',
  'node_filesystem_avail_bytes',
  'node_filesystem_size_bytes',
  'node_memory_MemAvailable_bytes',
  'node_memory_MemTotal_bytes',
] as const;
