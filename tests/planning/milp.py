"""Year plans as mixed-integer programs, solved by HiGHS: the yardstick for the programme's own solver.

Reads a JSON list of instances from standard input and writes a JSON list: for each the worth of the best plan that was
found, and whether it is proved to be the best. Each instance has

    capacity  hours by cell (a specialist's month)
    journeys  [cell, cluster, hours] where somebody could travel
    ways      [candidate, cell, cluster or -1, hours, worth]

A candidate is done at most once; the hours of a cell hold the ways chosen in it and each journey once.
"""

import json
import sys

import highspy


def solve(instance, seconds):
    model = highspy.Highs()
    model.setOptionValue("output_flag", False)
    model.setOptionValue("threads", 1)
    model.setOptionValue("time_limit", float(seconds))
    model.setOptionValue("mip_rel_gap", 0.0)
    model.setOptionValue("mip_abs_gap", 0.5)
    hours = [[] for _ in instance["capacity"]]
    trips = {}
    for cell, cluster, length in instance["journeys"]:
        trips[cell, cluster] = model.addBinary(obj=0.0)
        hours[cell].append((length, trips[cell, cluster]))
    candidates = {}
    for candidate, cell, cluster, length, worth in instance["ways"]:
        way = model.addBinary(obj=float(worth))
        candidates.setdefault(candidate, []).append(way)
        hours[cell].append((length, way))
        if cluster >= 0:
            model.addConstr(way <= trips[cell, cluster])
    for ways in candidates.values():
        model.addConstr(sum(ways) <= 1)
    for capacity, parts in zip(instance["capacity"], hours):
        if parts:
            model.addConstr(sum(length * part for length, part in parts) <= capacity)
    model.changeObjectiveSense(highspy.ObjSense.kMaximize)
    model.run()
    best = model.getModelStatus() == highspy.HighsModelStatus.kOptimal
    info = model.getInfo()
    found = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    return {"worth": round(info.objective_function_value) if found else 0, "best": best}


def main():
    asked = json.load(sys.stdin)
    found = [solve(instance, asked["seconds"]) for instance in asked["instances"]]
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
