"""Rulesets written as SQL, run by DuckDB: the second opinion on the programme's own evaluators.

Reads a JSON list of tasks from standard input and writes a JSON list: for each the rows of its answer in the order of their
first column. Each task has

    columns  the type of every column of the table `declarations`
    rows     its rows, as objects; what is left out is unknown
    query    the SQL text
"""

import json
import os
import sys
import tempfile

import duckdb


def run(task, folder):
    path = os.path.join(folder, "rows.ndjson")
    with open(path, "w", encoding="utf-8") as out:
        for row in task["rows"]:
            out.write(json.dumps(row))
            out.write("\n")
    connection = duckdb.connect()
    connection.execute("set threads to 1")
    columns = ", ".join(f"'{name}': '{kind}'" for name, kind in task["columns"].items())
    connection.execute(
        "create table declarations as select * from "
        f"read_json('{path}', format = 'newline_delimited', columns = {{{columns}}})"
    )
    rows = connection.execute(task["query"]).fetchall()
    connection.close()
    return sorted(rows)


def main():
    tasks = json.load(sys.stdin)
    with tempfile.TemporaryDirectory() as folder:
        json.dump([run(task, folder) for task in tasks], sys.stdout)


if __name__ == "__main__":
    main()
