"""Rulesets written as SQL, run by an engine: the second opinion on the programme's own evaluators.

The argument is the engine: duckdb, datafusion, clickhouse (as the package chdb) or spark. Reads a JSON list of tasks from
standard input and writes a JSON list: for each the rows of its answer in the order of their first column. Each task has

    file   a Parquet file that is the table `declarations`
    query  the SQL text, as `greenlane ruleset sql` writes it for this engine
"""

import json
import os
import sys


def duckdb(task):
    import duckdb

    connection = duckdb.connect()
    connection.execute("set threads to 1")
    connection.execute(f"create view declarations as select * from '{task['file']}'")
    rows = connection.execute(task["query"]).fetchall()
    connection.close()
    return rows


def datafusion(task):
    from datafusion import SessionContext

    context = SessionContext()
    context.sql(f"create external table declarations stored as parquet location '{task['file']}'")
    answer = context.sql(task["query"]).to_arrow_table()
    return zip(*(column.to_pylist() for column in answer.columns))


def clickhouse():
    from chdb.session import Session

    session = Session()

    def run(task):
        session.query("drop view if exists declarations")
        session.query(f"create view declarations as select * from file('{task['file']}')")
        session.query("set output_format_json_quote_64bit_integers = 0")
        answer = json.loads(str(session.query(task["query"], "JSONCompact")))
        # Its conditions are the numbers 1 and 0.
        tests = [column["name"].startswith(("hit_", "unknown_")) for column in answer["meta"]]
        return [
            [{0: False, 1: True}[cell] if test else cell for cell, test in zip(row, tests)]
            for row in answer["data"]
        ]

    return run


def spark():
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master("local[2]")
    session = builder.config("spark.ui.enabled", "false").getOrCreate()

    def run(task):
        session.sql(
            "create or replace temporary view declarations using parquet "
            f"options (path '{task['file']}')"
        )
        return [tuple(row) for row in session.sql(task["query"]).collect()]

    return run


def main():
    # What an engine says of itself does not belong to the answer.
    out = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    tasks = json.load(sys.stdin)
    run = {
        "duckdb": lambda: duckdb,
        "datafusion": lambda: datafusion,
        "clickhouse": clickhouse,
        "spark": spark,
    }[sys.argv[1]]()
    # By the line, which is the first column.
    answers = [sorted(run(task), key=lambda row: row[0]) for task in tasks]
    json.dump(answers, out)
    out.close()


if __name__ == "__main__":
    main()
