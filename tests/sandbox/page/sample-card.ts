import type { Block } from "../../../src/sandbox/contract.ts";
import { button, mrkdwn, option, plain, section } from "./block-words.ts";

export const reviewCard: readonly Block[] = [
  { type: "header", block_id: "b1", text: plain("payments-api 2.4.0 — launch review") },
  {
    type: "context",
    block_id: "b2",
    elements: [mrkdwn("Open · launches *Tue 15 Dec* (21 days) · lead <@UANA> · template trading-platform v3")],
  },
  section("b3", "9 of 26 settled  ▓▓▓▓▓▓▓░░░░░░░░░░░░░  35 %\n1 blocked · 2 waived · 1 stale"),
  section(
    "b4",
    "*Before a go*\n1. Backups: restore tested — drill overdue by 4 days — <!subteam^SDBA>\n2. Secrets in a secrets manager — blocked by <@UOMAR> since Friday — <@ULENA>\n3. Load test — nobody has it\nand 9 more",
  ),
  { type: "divider", block_id: "b5" },
  section("b6", "*Configuration*  3 of 4", {
    accessory: button("Open", {
      url: "https://meridian.slack.com/archives/CLAUNCH/p1797300660000100?thread_ts=1797300600.000100",
    }),
  }),
  section("b7", "*Security*  2 of 7 · 1 blocked", { accessory: button("Open") }),
  {
    type: "context",
    block_id: "b8",
    elements: [mrkdwn("Sign-offs: engineering 1 of 1 · sre 0 of 1 · security 0 of 1")],
  },
  {
    type: "actions",
    block_id: "b9",
    elements: [
      button("Decide…", { style: "primary" }),
      button("My items"),
      button("Cancel review", {
        style: "danger",
        confirm: {
          title: plain("Cancel this review?"),
          text: mrkdwn("The record stays. *Nobody* can change it any more."),
          confirm: plain("Cancel it"),
          deny: plain("Keep it"),
          style: "danger",
        },
      }),
      {
        type: "overflow",
        action_id: "more",
        options: [
          option("Change launch date", "date"),
          option("Change lead", "lead"),
          option("Upgrade template", "upgrade"),
        ],
      },
    ],
  },
  {
    type: "context",
    block_id: "b10",
    elements: [mrkdwn("Last change: <@ULENA> marked *Least privilege* done, <!date^1797300600^{ago}|2 minutes ago>")],
  },
];

export const securitySection: readonly Block[] = [
  { type: "header", block_id: "s0", text: plain("Security — 2 of 7 settled") },
  section(
    "s1",
    '*Secrets live in a secrets manager*  · must\nBlocked by <@UOMAR>: "Vault policy missing" · <@ULENA> · due Fri 11 Dec · no evidence',
  ),
  { type: "actions", block_id: "s2", elements: [button("Unblock"), button("Details")] },
  { type: "divider", block_id: "s3" },
  section("s4", "*Dependencies are scanned*  · must\nOpen · nobody has it · due Fri 11 Dec · needs a scan report"),
  {
    type: "actions",
    block_id: "s5",
    elements: [
      button("Take it"),
      button("Mark done", { style: "primary" }),
      button("Details", { action_id: "details-2" }),
    ],
  },
];
