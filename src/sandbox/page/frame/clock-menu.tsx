import { useEffect, useMemo, useState } from "react";
import { moveClock } from "../live/sandbox-client.ts";
import { clockText, nextMondayAtNine, tomorrowAtNine } from "../text/clock-moments.ts";
import { type AskedMoment, ClockDialog } from "./clock-dialog.tsx";
import { useDoing } from "./doing.tsx";
import { Icon } from "./icon.tsx";
import { Menu } from "./menu.tsx";

const TICK_MS = 1_000;

/** What the bot's clock says, and where it can be moved. Times are on the wall of who looks. */
export function ClockMenu({ aheadMs, tz }: { readonly aheadMs: number; readonly tz: string }) {
  const [asked, setAsked] = useState<AskedMoment | null>(null);
  const { tell } = useDoing();
  const text = clockText(useSecondsNow() + aheadMs / 1000, tz);
  // Said when the clock is moved or somebody else looks, not at every minute.
  const said = useMemo(() => `The bot's clock says ${clockText((Date.now() + aheadMs) / 1000, tz)}`, [aheadMs, tz]);

  const move = async (at: number | null): Promise<string | null> => {
    const answer = await moveClock(at).catch((fault: unknown) => ({ ok: false as const, error: String(fault) }));
    return answer.ok ? null : answer.error;
  };
  const moveOrTell = async (at: number | null) => {
    const problem = await move(at);
    if (problem !== null) tell(problem);
  };
  const moment = (key: string, label: string, seconds: number) => ({
    key,
    label,
    detail: clockText(seconds, tz),
    onChoose: () => void moveOrTell(seconds * 1000),
  });
  const bot = (Date.now() + aheadMs) / 1000;
  const items = [
    { ...moment("tomorrow", "Tomorrow 09:00", tomorrowAtNine(bot, tz)), heading: "Move the bot’s clock to" },
    moment("monday", "Next Monday 09:00", nextMondayAtNine(bot, tz)),
    { key: "launch", label: "Launch day 09:00", detail: "Asks for the date", onChoose: () => setAsked("launch") },
    { key: "other", label: "Another moment…", onChoose: () => setAsked("other") },
    ...(aheadMs === 0
      ? []
      : [
          {
            key: "now",
            label: "Back to now",
            detail: clockText(Date.now() / 1000, tz),
            onChoose: () => void moveOrTell(null),
          },
        ]),
  ];

  return (
    <>
      <Menu
        label={`The bot's clock: ${text}`}
        items={items}
        align="end"
        className={`top-button clock-button ${aheadMs > 0 ? "on" : ""}`}
      >
        <Icon name="clock" />
        <span>
          {aheadMs > 0 ? "Bot: " : "Bot: now, "}
          {text}
        </span>
        <Icon name="down" size={14} />
      </Menu>
      <span role="status" aria-live="polite" className="unseen">
        {said}
      </span>
      {asked !== null && <ClockDialog asked={asked} tz={tz} bot={bot} move={move} onDone={() => setAsked(null)} />}
    </>
  );
}

function useSecondsNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now / 1000;
}
