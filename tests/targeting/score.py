"""Rulesets written as SQL, run by DuckDB: the second opinion on the programme's own evaluators.

Reads a JSON list of tasks from standard input and writes a JSON list: for each the rows of its answer in the order of their
first column. Each task has

    columns  the type of every column of the table `declarations`
    rows     its rows, as objects; what is left out is unknown
    file     instead of these two: a Parquet file that is the table
    query    the SQL text
"""

import json
import os
import sys
import tempfile

import duckdb


def read(connection, task, folder):
    if "file" in task:
        connection.execute(
            f"create table declarations as select * from read_parquet('{task['file']}')"
        )
        return
    path = os.path.join(folder, "rows.ndjson")
    with open(path, "w", encoding="utf-8") as out:
        for row in task["rows"]:
            out.write(json.dumps(row))
            out.write("\n")
    columns = ", ".join(f"'{name}': '{kind}'" for name, kind in task["columns"].items())
    connection.execute(
        "create table declarations as select * from "
        f"read_json('{path}', format = 'newline_delimited', columns = {{{columns}}})"
    )


def run(task, folder):
    connection = duckdb.connect()
    connection.execute("set threads to 1")
    read(connection, task, folder)
    rows = connection.execute(task["query"]).fetchall()
    connection.close()
    return sorted(rows)


def main():
    tasks = json.load(sys.stdin)
    with tempfile.TemporaryDirectory() as folder:
        json.dump([run(task, folder) for task in tasks], sys.stdout)


if __name__ == "__main__":
    main()
