#!/bin/sh
# SARIF against the schema of the standard, where that is installed with a validator: the npm package
# @microsoft/jest-sarif has the one, python3-jsonschema (Debian) is the other.
. "${0%/*}/support/run.sh"

schema=
for root in ${NODE_PATH:-} $(npm root --global 2>/dev/null); do
    for name in sarif-2.1.0-rtm.5.json sarif-schema-2.1.0.json; do
        file=$root/@microsoft/jest-sarif/lib/schemas/$name
        [ -n "$schema" ] || [ ! -e "$file" ] || schema=$file
    done
done
if [ -z "$schema" ] || ! python3 -c 'import jsonschema' 2>/dev/null; then
    echo 'skipped: the schema of SARIF 2.1.0 (npm install --global @microsoft/jest-sarif) or' \
        'python3-jsonschema is not installed'
    exit 0
fi

cat >"$work/validate.py" <<'END'
import json, sys
import jsonschema
schema, log = (json.load(open(name, encoding='utf-8')) for name in sys.argv[1:3])
validator = jsonschema.validators.validator_for(schema)(schema)
wrong = [f'{list(each.path)}: {each.message}' for each in validator.iter_errors(log)]
log['runs'][0]['results'][0]['kind'] = 'no such kind'
if not list(validator.iter_errors(log)):
    wrong.append('what is no SARIF is not refused')
sys.exit('\n'.join(wrong) or 0)
END
for policy in mof_2020 shanghai_2022 hubei deployed_default; do
    for language in en zh; do
        # Any exit code: findings are expected.
        "$OUTTURN" audit --policy $policy --lang $language --format sarif \
            examples/forms/*.json examples/forms/published/*.json >"$work/log.sarif" 2>/dev/null
        ran 0 python3 "$work/validate.py" "$schema" "$work/log.sarif"
        # The same with what cannot be read.
        "$OUTTURN" audit --policy $policy --lang $language --format sarif absent.json \
            examples/forms/2022-4.json tests/forms/bad/*.* >"$work/log.sarif" 2>/dev/null
        ran 0 python3 "$work/validate.py" "$schema" "$work/log.sarif"
    done
done
exit $failed
