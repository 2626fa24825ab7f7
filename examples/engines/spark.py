#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Outturn authors
# SPDX-License-Identifier: BSL-1.0
"""Scores forms in Spark: spark-submit spark.py FORMS ANSWERS [POLICY]

FORMS has a form as JSON on each line, ANSWERS gets an answer for each. The program outturn must be in the
path of every worker. A partition with a line that cannot be used is no failure: its answer says `error`.
"""
import shlex
import sys


def command(policy):
    # Spark takes an exit code other than 0 for a failure of the task, and 2 may say no more than that lines
    # have errors. What is no policy is refused first.
    check = "outturn policy " + shlex.quote(policy) + " >/dev/null"
    run = "outturn batch --policy " + shlex.quote(policy)
    return "sh -c " + shlex.quote(check + " || exit 2; " + run + '; [ "$?" -le 2 ]')


def main(forms, answers, policy="mof_2020"):
    from pyspark.sql import SparkSession

    spark = SparkSession.builder.appName("outturn").getOrCreate()
    lines = spark.sparkContext.textFile(forms)
    lines.pipe(command(policy)).saveAsTextFile(answers)
    spark.stop()


if __name__ == "__main__":
    if not 3 <= len(sys.argv) <= 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
