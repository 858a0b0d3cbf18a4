import type { Block, Channel, Message, Person, PersonState, View } from "../../../src/sandbox/contract.ts";
import { reviewCard, securitySection } from "./sample-card.ts";
import { everyElement, richBlocks } from "./sample-gallery.ts";

const START = 1_797_300_000; // 15 December 2026

const person = (id: string, displayName: string, name: string, kind: Person["kind"] = "member", tz = "Europe/Berlin") =>
  ({ id, name, displayName, kind, tz, teamId: "T1" }) satisfies Person;

const people = [
  person("UANA", "ana", "Ana Ortega", "admin", "Europe/Madrid"),
  person("ULENA", "lena", "Lena Brandt"),
  person("UOMAR", "omar", "Omar Haddad", "member", "America/New_York"),
  person("UGUS", "gus", "Gus Lindgren", "guest", "Europe/Stockholm"),
  person("UEXT", "ext", "Evan Extern", "external", "Australia/Lord_Howe"),
  person("UBOT", "readiness", "Readiness", "bot", "UTC"),
];

export function message(at: number, user: string, text: string, more: Partial<Message> = {}): Message {
  return {
    ts: `${START + at}.000100`,
    user,
    text,
    blocks: [],
    threadTs: null,
    edited: false,
    ephemeral: false,
    files: [],
    ...more,
  };
}

const card = message(600, "UBOT", "payments-api 2.4.0 launch review, open: 9 of 26 settled.", {
  blocks: reviewCard,
  edited: true,
});

const launches: Channel = {
  id: "CLAUNCH",
  name: "launches",
  kind: "public",
  members: ["UANA", "ULENA", "UOMAR", "UGUS", "UBOT"],
  archived: false,
  pins: [card.ts],
  messages: [
    message(0, "ULENA", "Morning! Is the *restore drill* still on for `orders-db`? :eyes:"),
    message(
      60,
      "ULENA",
      "<@UANA> could you look at <https://example.com/runbook|the runbook>?\n> RTO 1 h, RPO 5 min\nThanks.",
    ),
    message(200, "UOMAR", "Yes, ~Wednesday~ *Thursday*. <!subteam^SDBA> runs it in <#CLAUNCH>. 2 &lt; 3 &amp; `a*b*c`"),
    card,
    message(660, "UBOT", "Security — 2 of 7 settled", { threadTs: card.ts, blocks: securitySection }),
    message(720, "UANA", "Thanks, I take *Load test*.", { threadTs: card.ts }),
    message(900, "UBOT", "Guests can read this review.", {
      ephemeral: true,
      text: "Guests can read this review. Ask <@UANA> to do this for you. Nothing was changed.",
    }),
    message(1000, "UOMAR", "Report is attached.", {
      files: [{ id: "F1", name: "scan.pdf", title: "Dependency scan", mimetype: "application/pdf", size: 182_300 }],
    }),
  ],
};

const gallery: Channel = {
  id: "CGALLERY",
  name: "gallery",
  kind: "private",
  members: ["UANA", "UBOT"],
  archived: false,
  pins: [],
  messages: [
    message(0, "UBOT", "Everything that can be drawn", { blocks: richBlocks }),
    message(10, "UBOT", "Everything that can be clicked", { blocks: everyElement }),
  ],
};

const direct: Channel = {
  id: "DBOT",
  name: "readiness",
  kind: "dm",
  members: ["UANA", "UBOT"],
  archived: false,
  pins: [],
  messages: [message(1200, "UBOT", "Good morning. Three things wait for you.")],
};

const homeView: View = {
  id: "VHOME",
  type: "home",
  callbackId: "",
  title: "",
  submit: null,
  close: null,
  hash: "1",
  errors: {},
  blocks: [
    { type: "header", block_id: "h", text: { type: "plain_text", text: "Waiting for you (5)" } },
    {
      type: "section",
      block_id: "h1",
      text: {
        type: "mrkdwn",
        text: "*Backups: restore tested* · payments-api 2.4.0\nOverdue by 4 days, blocks the go",
      },
      accessory: { type: "button", action_id: "open", text: { type: "plain_text", text: "Details" } },
    },
    { type: "divider", block_id: "h2" },
    {
      type: "actions",
      block_id: "h3",
      elements: [
        {
          type: "button",
          action_id: "start",
          style: "primary",
          text: { type: "plain_text", text: "Start a launch review" },
        },
      ],
    },
  ],
};

export function modalView(blocks: readonly Block[], more: Partial<View> = {}): View {
  return {
    id: "VMODAL",
    type: "modal",
    callbackId: "item",
    title: "Item",
    submit: "Save",
    close: "Cancel",
    hash: "1",
    errors: {},
    blocks,
    ...more,
  };
}

export function sampleState(as: string): PersonState {
  const me = people.find(({ id }) => id === as);
  if (me === undefined) throw new Error(`The sample has no person ${as}`);
  return {
    workspace: { id: "T1", name: "Meridian", domain: "meridian" },
    workspaces: [
      { id: "T1", name: "Meridian" },
      { id: "T2", name: "Harbour" },
    ],
    me,
    people,
    groups: [{ id: "SDBA", handle: "dba-team", name: "Database team", members: ["UOMAR"] }],
    channels: [launches, gallery, direct].filter(({ members }) => members.includes(as)),
    app: { id: "A1", name: "Readiness", botUserId: "UBOT" },
    commands: [
      { command: "/readiness", description: "Run launch reviews", usageHint: "help | start | status | mine | list" },
    ],
    shortcuts: [
      { type: "global", name: "Start a launch review", callbackId: "start-review" },
      { type: "message", name: "Attach as evidence", callbackId: "attach-evidence" },
    ],
    appClock: null,
    home: homeView,
    modals: [],
    notifications: [
      {
        id: "N1",
        channel: "CLAUNCH",
        ts: card.ts,
        text: "payments-api 2.4.0 launch review, open: 9 of 26 settled, 1 blocked. Launches 15 December.",
        at: "2026-12-15T02:10:00.000Z",
      },
    ],
    toasts: [],
  };
}
