#!/bin/bash
# Makes the database of each service with its two roles, at the first start of the server's volume.
set -eu

for name in $FENQI_DATABASES; do
    # fenqi_ledger has its password in FENQI_LEDGER_PASSWORD
    variable=$(printf '%s_PASSWORD' "$name" | tr '[:lower:]' '[:upper:]')
    password=${!variable}
    sed -e "s/\${name}/$name/g" \
        -e "s/\${owner_password}/$password/g" \
        -e "s/\${app_password}/$password/g" /fenqi/create-service-database.sql |
        psql -v ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --quiet
done
