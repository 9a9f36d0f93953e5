#!/usr/bin/env bash
# Creates the databases and their roles. PostgreSQL's image runs this once, while the data volume is empty.
# A service has two roles: the owner runs the migrations, the application serves requests; neither may enter another's database.
# Passwords are read by psql itself (\getenv), so that none shows in a list of processes.
set -euo pipefail

sql() {
  psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres "$@"
}

database() { # NAME OWNER OWNER_PASSWORD_VARIABLE
  sql --set name="$1" --set owner="$2" --set variable="$3" <<'SQL'
\getenv password :variable
create role :"owner" login password :'password';
create database :"name" owner :"owner";
revoke all on database :"name" from public;
SQL
}

application() { # DATABASE OWNER ROLE PASSWORD_VARIABLE
  sql --set name="$1" --set owner="$2" --set role="$3" --set variable="$4" <<'SQL'
\getenv password :variable
create role :"role" login password :'password';
grant connect on database :"name" to :"role";
\connect :"name"
revoke all on schema public from public;
grant create, usage on schema public to :"owner";
grant usage on schema public to :"role";
create extension pg_trgm;
create extension btree_gist;
create extension unaccent;
-- Comparing a name with what is searched for takes much longer than PostgreSQL assumes: it would do so for a whole table.
alter function word_similarity_commutator_op(text, text) cost 300;
SQL
}

for service in hub_school training funding; do
  database "$service" "${service}_owner" "TIREK_${service^^}_DB_OWNER_PASSWORD"
  application "$service" "${service}_owner" "${service}_app" "TIREK_${service^^}_DB_PASSWORD"
done
database keycloak keycloak TIREK_KEYCLOAK_DB_PASSWORD
