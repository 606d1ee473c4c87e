#!/bin/sh
# Run once by the image of PostgreSQL, when the database is made: the bot's own role, which the second line of
# isolation (row-level security) binds as it would not bind a superuser.
set -eu
psql --set=ON_ERROR_STOP=1 --set=password="$UNCHOKE_DB_PASSWORD" --username="$POSTGRES_USER" --dbname=postgres <<'SQL'
CREATE ROLE unchoke LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'password';
CREATE DATABASE unchoke OWNER unchoke;
SQL
