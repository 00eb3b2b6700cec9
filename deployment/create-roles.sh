#!/bin/sh
# Run once by the PostgreSQL image, as superuser, when its volume is empty. The desk itself is no superuser: it owns its
# database and nothing else. The exporter reads statistics, and no ticket.
set -eu

psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 \
  --username="${POSTGRES_USER:-postgres}" --dbname=postgres \
  --set=desk_password="$DESK_DB_PASSWORD" --set=exporter_password="$EXPORTER_DB_PASSWORD" <<'SQL'
create role desk login password :'desk_password';
create role desk_exporter login password :'exporter_password' in role pg_monitor connection limit 10;
create database desk owner desk;
revoke all on database desk from public;
grant connect on database desk to desk_exporter;
\connect desk
create extension pg_stat_statements;
SQL
