#!/bin/sh
# May this release launch? Asks Readiness, prints why not, and exits 0 only for a go.
#
#   gate.sh [--wait SECONDS] [--sha COMMIT] <service> <version>
#
#   READINESS_URL    where Readiness is: https://readiness.example.com
#   READINESS_TOKEN  from `readiness token create ci --scope gate`
#   READINESS_EVERY  seconds between two questions while waiting (default 15)
#
# Exit codes: 0 go, 1 no-go, 2 unknown or error. With --wait, asks again until there is a go or the time is up.
# Needs curl. The token goes to curl by its standard input, so it shows in no list of processes.
set -u

die() {
  printf '%s\n' "$1" >&2
  exit 2
}

usage='Usage: gate.sh [--wait SECONDS] [--sha COMMIT] <service> <version>'
wait=0
sha=
while [ $# -gt 0 ]; do
  case $1 in
    --wait) [ $# -ge 2 ] || die "$usage"; wait=$2; shift 2 ;;
    --sha) [ $# -ge 2 ] || die "$usage"; sha=$2; shift 2 ;;
    --) shift; break ;;
    -*) die "$usage" ;;
    *) break ;;
  esac
done
[ $# -eq 2 ] && [ -n "$1" ] && [ -n "$2" ] || die "$usage"
every=${READINESS_EVERY:-15}
case $wait in '' | *[!0-9]*) die "--wait takes whole seconds." ;; esac
case $every in '' | *[!0-9]* | 0) die "READINESS_EVERY takes whole seconds, 1 or more." ;; esac
case $sha in *[!0-9a-fA-F]*) die "--sha takes a commit, like 3f2c1ab." ;; esac
case ${READINESS_TOKEN:-} in
  '') die "READINESS_TOKEN is not set." ;;
  *[!A-Za-z0-9_-]*) die "READINESS_TOKEN is not a token of Readiness." ;;
esac
[ -n "${READINESS_URL:-}" ] || die "READINESS_URL is not set."
command -v curl >/dev/null 2>&1 || die "curl is missing."

# Every byte but the plain ones as %XX, so that a / or a space stays a part of its name.
encoded() {
  printf %s "$1" | od -An -v -tx1 | tr -d ' \n' | sed -e 's/../%&/g'
}

address=${READINESS_URL%/}/api/v1/gate/$(encoded "$1")/$(encoded "$2")
[ -z "$sha" ] || address="$address?sha=$sha"

# Asks once. Prints the reasons, one a line; returns 0 go, 1 no-go, 2 anything else.
ask() {
  answer=$(
    printf 'header = "Authorization: Bearer %s"\n' "$READINESS_TOKEN" |
      curl --config - --silent --show-error --max-time 20 --write-out '\n%{http_code}' -- "$address"
  ) || return 2
  code=$(printf '%s\n' "$answer" | tail -n 1)
  body=$(printf '%s\n' "$answer" | head -n 1)
  if [ "$code" != 200 ] && [ "$code" != 503 ]; then
    printf 'Readiness answered %s: %s\n' "$code" "$body" >&2
    return 2
  fi
  # The decision stands first. Within a text a quote is always \", so what is cut out here cannot be part of a reason.
  printf '%s\n' "$body" |
    sed -n -e 's/^{"decision":"[a-z-]*","reasons":\["\(.*\)"\],"review":.*$/\1/p' |
    sed -e 's/","/\
/g' | sed -e 's/\\\(["\\]\)/\1/g' >&2
  [ "$code" = 200 ] || return 2
  case $body in
    '{"decision":"go","reasons":[],'*) return 0 ;;
    '{"decision":"no-go",'*) return 1 ;;
    *) return 2 ;;
  esac
}

waited=0
while :; do
  ask
  result=$?
  case $result in
    0) echo go; exit 0 ;;
    1) said=no-go ;;
    *) said=unknown ;;
  esac
  if [ "$waited" -ge "$wait" ]; then
    echo "$said"
    exit "$result"
  fi
  pause=$every
  [ $((wait - waited)) -ge "$pause" ] || pause=$((wait - waited))
  printf '%s; asking again in %s s.\n' "$said" "$pause" >&2
  sleep "$pause"
  waited=$((waited + pause))
done
