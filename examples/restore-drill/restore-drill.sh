#!/usr/bin/env bash
# Rehearses the restore of a PostgreSQL backup, measures it, and records the run with Readiness.
#
#   restore-drill.sh [--rows TABLE[=COUNT|>=COUNT]]... [--newest TABLE:COLUMN] [--operator NAME] [--evidence LINK] <drill>
#
#   SOURCE_DATABASE_URL  the database to dump: postgres://user:password@db:5432/orders
#   BACKUP_FILE          instead of a dump made now: a file of pg_dump, custom, tar, .sql or .sql.gz
#   BACKUP_AT            when that backup was taken (2026-11-24T02:00:00Z); left out: the file's time
#   SCRATCH_SERVER_URL   where a scratch database may be made: postgres://user:password@scratch:5432/postgres
#   SCRATCH_DATABASE     its name, restore_drill_…; left out: restore_drill_<time>. It must not exist, and is dropped at the end
#   INCIDENT_AT          the rehearsed incident; left out: the moment before the restore
#   JOBS                 restores so many tables at a time (default 1)
#   READINESS_URL        where Readiness is: https://readiness.example.com
#   READINESS_TOKEN      from `readiness token create restore-drill --scope drills`
#
# --rows TABLE        as many rows as the source had when it was dumped; of a BACKUP_FILE: at least one
# --rows TABLE=COUNT  exactly so many; TABLE>=COUNT: at least so many. Names as they are stored, with their schema if need be
# --newest            where the time of the newest row is; without it the recovery point is not measured
#
# Exit codes: 0 the run counts; 1 it failed, missed a target, or could not be recorded; 2 it was not called as it should be.
# Needs bash 5, curl, and psql, pg_dump and pg_restore as new as the servers. Secrets are in no list of processes.
set -euo pipefail

say() { printf '%s\n' "$*" >&2; }
misused() {
  say "$*"
  exit 2
}

usage='Usage: restore-drill.sh [--rows TABLE[=COUNT|>=COUNT]]... [--newest TABLE:COLUMN] [--operator NAME] [--evidence LINK] <drill>'
name='[A-Za-z_][A-Za-z0-9_$]*'
rows=()
newest=
operator=
evidence=
while [ $# -gt 0 ]; do
  case $1 in
    --rows | --newest | --operator | --evidence)
      [ $# -ge 2 ] && [ -n "$2" ] || misused "$usage"
      case $1 in
        --rows)
          [[ $2 =~ ^($name\.)?$name(>?=[0-9]+)?$ ]] || misused "--rows takes TABLE, TABLE=COUNT or TABLE>=COUNT, like orders>=1000."
          rows+=("$2")
          ;;
        --newest)
          [[ $2 =~ ^($name\.)?$name:$name$ ]] || misused "--newest takes TABLE:COLUMN, like orders:created_at."
          newest=$2
          ;;
        --operator) operator=$2 ;;
        --evidence) evidence=$2 ;;
      esac
      shift 2
      ;;
    -*) misused "$usage" ;;
    *) break ;;
  esac
done
[ $# -eq 1 ] || misused "$usage"
drill=$1
[[ $drill =~ ^[a-z0-9-]+$ ]] || misused "A drill's name is like orders-db-restore."
[ "${BASH_VERSINFO[0]}" -ge 5 ] || misused "This needs bash 5."
for tool in curl psql pg_dump pg_restore; do
  command -v "$tool" >/dev/null 2>&1 || misused "$tool is missing."
done
source_url=${SOURCE_DATABASE_URL:-}
backup=${BACKUP_FILE:-}
[ -n "$source_url$backup" ] || misused "Set SOURCE_DATABASE_URL, or BACKUP_FILE."
[ -z "$backup" ] || [ -r "$backup" ] || misused "BACKUP_FILE $backup cannot be read."
[ -n "${SCRATCH_SERVER_URL:-}" ] || misused "SCRATCH_SERVER_URL is not set."
[ -n "${READINESS_URL:-}" ] || misused "READINESS_URL is not set."
[[ ${READINESS_TOKEN:-} =~ ^[A-Za-z0-9_-]+$ ]] || misused "READINESS_TOKEN is not a token of Readiness."
[[ ${JOBS:-1} =~ ^[1-9][0-9]?$ ]] || misused "JOBS is 1 to 99."

export PGTZ=UTC PGCLIENTENCODING=UTF8 PGCONNECT_TIMEOUT="${PGCONNECT_TIMEOUT:-10}" LC_MESSAGES=C

# The time to the millisecond, in UTC.
now() {
  local micros=${EPOCHREALTIME/[.,]/}
  TZ=UTC printf "%(%Y-%m-%dT%H:%M:%S)T.%sZ" "${micros:0:-6}" "${micros: -6:3}"
}

# Splits a URL: `url` without its password, and `password`, which goes to the tools by their environment.
split() {
  url=$1
  password=${PGPASSWORD:-}
  [[ $1 =~ ^postgres(ql)?:// ]] || misused "$2 is not like postgres://user:password@host:5432/database."
  if [[ $1 =~ ^([a-z]+://[^:/@]*):([^/@]*)@(.*)$ ]]; then
    url=${BASH_REMATCH[1]}@${BASH_REMATCH[3]}
    local coded=${BASH_REMATCH[2]//\\/\\\\}
    password=$(printf '%b' "${coded//%/\\x}")
  fi
}

source_password=
if [ -z "$backup" ]; then
  split "$source_url" SOURCE_DATABASE_URL
  source_url=$url source_password=$password
fi
split "$SCRATCH_SERVER_URL" SCRATCH_SERVER_URL
server_url=$url scratch_password=$password
begun=$(now)
scratch=${SCRATCH_DATABASE:-restore_drill_$(tr -cd 0-9 <<<"$begun")}
[[ $scratch =~ ^restore_drill_[a-z0-9_]{1,40}$ ]] || misused "SCRATCH_DATABASE is like restore_drill_orders."
[[ $server_url =~ ^([a-z]+://[^/?]*)(/[^?]*)?(\?.*)?$ ]] || misused "SCRATCH_SERVER_URL is not a URL."
scratch_url=${BASH_REMATCH[1]}/$scratch${BASH_REMATCH[3]:-}

# The database's answer, a value a line.
ask() { psql --no-psqlrc --quiet --no-align --tuples-only --set ON_ERROR_STOP=1 --dbname "$@"; }
of_source() { PGPASSWORD=$source_password "$@"; }
of_scratch() { PGPASSWORD=$scratch_password "$@"; }
# orders → "orders", shop.orders → "shop"."orders"
quoted() { printf '"%s"' "${1/./\".\"}"; }
# A text as JSON; empty: null.
json() {
  [ -n "$1" ] || { printf null; return; }
  local text=${1//\\/\\\\}
  text=${text//\"/\\\"}
  text=${text//$'\n'/\\n}
  printf '"%s"' "$(printf %s "$text" | tr -d '\000-\037')"
}

work=$(mktemp -d)
created=
cleanup() {
  local code=$?
  trap - EXIT
  if [ -n "$created" ]; then
    of_scratch ask "$server_url" --command "drop database if exists $(quoted "$scratch") with (force)" ||
      say "The scratch database $scratch could not be dropped. Drop it by hand."
  fi
  rm -rf "$work"
  exit "$code"
}
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

started=
recorded=
newest_at=
backup_at=
assertions=

# Records the run as it ended, once; $1: succeeded or failed, $2: a note.
record() {
  local finished answer code
  finished=$(now)
  cat >"$work/run.json" <<JSON
{"backupAt": $(json "$backup_at"), "startedAt": $(json "${started:-$finished}"), "finishedAt": $(json "$finished"),
 "incidentAt": $(json "${INCIDENT_AT:-$started}"), "newestRowAt": $(json "$newest_at"), "assertions": [$assertions],
 "environment": $(json "scratch database $scratch"), "operator": $(json "$operator"), "evidence": $(json "$evidence"),
 "result": "$1", "note": $(json "${2:- }")}
JSON
  answer=$(
    printf 'header = "Authorization: Bearer %s"\n' "$READINESS_TOKEN" |
      curl --config - --silent --show-error --max-time 30 --retry 3 --retry-connrefused --write-out '\n%{http_code}' \
        --header 'Content-Type: application/json' --header "Idempotency-Key: $scratch-$begun" \
        --data-binary "@$work/run.json" -- "${READINESS_URL%/}/api/v1/drills/$drill/runs"
  ) || { say "The run could not be recorded."; return 1; }
  code=$(tail -n 1 <<<"$answer")
  answer=$(head -n 1 <<<"$answer")
  case $code in
    200 | 201) recorded=yes ;;
    *) say "Readiness answered $code: $answer"; return 1 ;;
  esac
  printf 'RTO %s\nRPO %s\n' "$(measured rtoSeconds "$answer")" "$(measured rpoSeconds "$answer")"
  case $answer in
    *'"met":true'*) return 0 ;;
    *) say "The run is recorded, and does not count: $(grep -o '"shortfall":"[a-z-]*"' <<<"$answer" | cut -d '"' -f 4)."; return 1 ;;
  esac
}

# `41 s, target 3600 s`: the first is what was measured, the second the drill's target.
measured() {
  grep -o "\"$1\":[0-9nul]*" <<<"$2" | cut -d : -f 2 | sed -e 's/null/none/' -e 's/[0-9]$/& s/' |
    { read -r found; read -r target; printf '%s, target %s' "${found/none/not measured}" "$target"; }
}

# Records a failed run with its reason, and ends. What a tool complained of comes last, without the rows that it quotes.
fail() {
  local why
  why=$1$(grep -iE '(error|fatal):' "$work/errors" | tail -n 3 | tr -cd '\12\40-\176' | cut -c 1-300 | sed 's/^/ /' || true)
  say "$why"
  # Readiness refuses what looks like a secret: then the tool's own words are left out.
  record failed "${why:0:1200}" || [ -n "$recorded" ] || record failed "$1" || true
  exit 1
}

: >"$work/errors"
declare -A had=()
if [ -z "$backup" ]; then
  say "Dumping …"
  backup=$work/dump
  # Rows are counted in the snapshot that is dumped, so that writes in between do not matter.
  mkfifo "$work/questions" "$work/answers"
  of_source ask "$source_url" <"$work/questions" >"$work/answers" 2>>"$work/errors" &
  counter=$!
  trap '' PIPE
  exec {questions}>"$work/questions" {answers}<"$work/answers"
  # Asks the source; the answer is in `heard`.
  ask_source() { printf '%s\n' "$1" >&"$questions" && read -r -t 900 heard <&"$answers"; } 2>/dev/null
  stop_counter() { exec {questions}>&-; wait "$counter" || true; trap - PIPE; }
  ask_source 'begin isolation level repeatable read read only; select pg_export_snapshot();' ||
    { stop_counter; fail "The source could not be read."; }
  snapshot=$heard
  backup_at=$(now)
  for row in ${rows[@]+"${rows[@]}"}; do
    [[ $row != *=* ]] || continue
    ask_source "select count(*) from $(quoted "$row");" || { stop_counter; fail "The rows of $row in the source could not be counted."; }
    had[$row]=$heard
  done
  of_source pg_dump --format custom --snapshot "$snapshot" --file "$backup" --dbname "$source_url" 2>>"$work/errors" ||
    fail "The dump failed."
  stop_counter
else
  backup_at=${BACKUP_AT:-$(date -u -r "$backup" +%Y-%m-%dT%H:%M:%SZ)}
fi

say "Restoring into $scratch …"
started=$(now)
of_scratch ask "$server_url" --command "create database $(quoted "$scratch") template template0" 2>>"$work/errors" ||
  fail "The scratch database $scratch could not be made; nothing of that name was touched."
created=yes
sql=(psql --no-psqlrc --quiet --output /dev/null --set ON_ERROR_STOP=1 --single-transaction --dbname "$scratch_url")
case $backup in
  *.sql) of_scratch "${sql[@]}" --file "$backup" ;;
  *.sql.gz) gunzip -c "$backup" | of_scratch "${sql[@]}" ;;
  *) of_scratch pg_restore --exit-on-error --no-owner --no-privileges --jobs "${JOBS:-1}" --dbname "$scratch_url" "$backup" ;;
esac 2>>"$work/errors" || fail "The restore failed."

# Adds an assertion; $1: name, $2: expected, $3: found.
wrong=
assert() {
  assertions="$assertions${assertions:+, }{\"name\": $(json "$1"), \"expected\": $(json "$2"), \"found\": $(json "$3")}"
  [ "$2" = "$3" ] || wrong="$wrong${wrong:+ }$1: expected $2, found $3."
}
for row in ${rows[@]+"${rows[@]}"}; do
  table=${row%%[>=]*}
  found=$(of_scratch ask "$scratch_url" --command "select count(*) from $(quoted "$table")" 2>>"$work/errors") ||
    fail "The rows of $table could not be counted."
  case $row in
    *'>='*) least=${row##*=} ;;
    *=*) least= expected=${row##*=} ;;
    *) least=1 expected=${had[$row]:-}; [ -z "$expected" ] || least= ;;
  esac
  if [ -z "$least" ]; then
    assert "rows of $table" "$expected" "$found"
  elif [ "$found" -ge "$least" ]; then
    assert "rows of $table ($found)" "at least $least" "at least $least"
  else
    assert "rows of $table" "at least $least" "$found"
  fi
done
if [ -n "$newest" ]; then
  table=${newest%%:*} column=${newest##*:}
  newest_at=$(of_scratch ask "$scratch_url" --command "select to_char(max($(quoted "$column"))::timestamptz at time zone 'UTC',
    'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from $(quoted "$table")" 2>>"$work/errors") ||
    fail "The newest row of $table could not be read."
  [ -n "$newest_at" ] || assert "newest row of $table" "a row" "none"
fi

: >"$work/errors"
[ -z "$wrong" ] || fail "$wrong"
record succeeded ""
