# The database: an instance of its own (own data folder, socket and configuration), not the machine's.
# shellcheck shell=bash

mariadb_configure() {
  install -d -o mysql -g mysql "$ZED_HOME/mariadb"
  render mariadb.cnf "$ZED_ETC/mariadb.cnf"
  chmod 644 "$ZED_ETC/mariadb.cnf" # the server ignores nothing more silently than a file that it may not read
}

mariadb_create() {
  rm -rf "$ZED_HOME/mariadb/data" # half of a first attempt that was cut off
  mariadb-install-db --no-defaults --user=mysql --datadir="$ZED_HOME/mariadb/data" --skip-test-db \
    --auth-root-authentication-method=socket
}

mariadb_start() {
  once mariadb-create mariadb_create
  start mariadb mariadbd --defaults-file="$ZED_ETC/mariadb.cnf"
}

mariadb_await() { wait_for_port mariadb 3306; }

mariadb_fill() {
  local database
  {
    for database in "${ZED_DATABASES[@]}"; do echo "CREATE DATABASE IF NOT EXISTS $database;"; done
    echo "CREATE USER IF NOT EXISTS openstack@'$ZED_IP' IDENTIFIED BY '$ZED_PASSWORD';"
    echo "GRANT ALL ON *.* TO openstack@'$ZED_IP';"
  } | mariadb --no-defaults --user=root --socket="$ZED_DATABASE_SOCKET"
}
