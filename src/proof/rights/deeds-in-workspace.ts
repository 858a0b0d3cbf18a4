import { CHECKLIST } from "./checklist.ts";
import type { Deed, Setting } from "./deed.ts";

const drillOf = (number: number) => `restore-${number}`;
const add = (number: number) => `drill add ${drillOf(number)} kind restore every 30d owner @lena`;
const added = ({ number, worker }: Setting) => worker("ines").types(add(number));
const HOUR = 3_600;
const hoursAgo = (hours: number) => String(Math.floor(Date.now() / 1_000) - hours * HOUR);

/** What people do that is of no one review. */
export const DEEDS_IN_WORKSPACE = {
  "change settings": {
    leaves: "settings.changed",
    inReview: false,
    as: "ana",
    opens: (ana) => ana.types("settings"),
    between: (ana) => ana.pressInWindow("settings.rules"),
    does: (ana, { number }) => ana.submit({ "Waivers hold for at most so many days": String(10 + (number % 50)) }),
  },
  "import a template": {
    leaves: null,
    imports: true,
    inReview: false,
    as: "ana",
    before: ({ worker }) => worker("ana").types("templates"),
    opens: (ana) => ana.press("Import a checklist"),
    does: (ana, { number }) =>
      ana.submit({
        "Paste a checklist in Markdown or YAML": CHECKLIST.replace("id: rights", `id: rights-${number}`),
      }),
  },
  "change the digest": {
    leaves: "digest.changed",
    as: "ana",
    does: (ana) => ana.types("digest on fri 10:00 Europe/Berlin"),
  },
  "ask for the digest now": {
    leaves: null,
    calls: /^chat\.postMessage .*digest-now\//m,
    as: "ana",
    does: (ana) => ana.types("digest now"),
  },
  "add a drill": {
    leaves: "drill.added",
    inReview: false,
    as: "ana",
    does: (ana, { number }) => ana.types(add(number)),
  },
  "retire a drill": {
    leaves: "drill.retired",
    inReview: false,
    as: "lena",
    before: added,
    between: (lena, { number }) => lena.types(`drill retire ${drillOf(number)}`),
    does: (lena) => lena.submit({ Reason: "Another one has taken its place." }),
  },
  "set one's reminders": {
    leaves: null,
    inReview: false,
    as: "ana",
    opens: (ana) => ana.types("reminders"),
    does: (ana) => ana.submit({ Earliest: "10:00" }),
  },
  "record a drill's run": {
    leaves: "drill.recorded",
    inReview: false,
    as: "ana",
    before: added,
    opens: (ana, { number }) => ana.types(`drill record ${drillOf(number)}`),
    does: (ana) => ana.submit({ "Recovery began": hoursAgo(2), "Recovery ended": hoursAgo(1) }),
  },
} as const satisfies { readonly [name: string]: Deed };
