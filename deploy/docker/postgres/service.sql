-- One service: a role without any right beyond its own database, which nobody else may enter.
-- Takes the psql variables "service" and "password".
select format('create role %I', :'service') where not exists (select from pg_roles where rolname = :'service') \gexec
select format('alter role %I login nosuperuser nocreatedb nocreaterole noreplication password %L', :'service', :'password') \gexec
select format('create database %I owner %I', :'service', :'service') where not exists (select from pg_database where datname = :'service') \gexec
select format('revoke all on database %I from public', :'service') \gexec
