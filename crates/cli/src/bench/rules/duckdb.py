"""Times a ruleset as SQL in DuckDB, one thread: the score alone, and the score with every rule's hits."""

import json
import sys
import time

try:
    import duckdb
except ImportError:
    sys.exit(3)

with open(sys.argv[1], encoding="utf-8") as file:
    task = json.load(file)
connection = duckdb.connect()
connection.execute("set threads to 1")
# In memory before the clock starts, as our own columns are.
lacking = "".join(f", {column}" for column in task["lacking"])
connection.execute(f"create table declarations as select *{lacking} from read_parquet('{task['path']}')")


def timed(what):
    begun = time.perf_counter()
    row = connection.execute(f"select {what} from ({task['query']})").fetchone()
    return time.perf_counter() - begun, row


score, row = timed("sum(score)")
hits, _ = timed("sum(score), " + task["hits"])
json.dump({"score": score, "hits": hits, "sum": int(row[0])}, sys.stdout)
