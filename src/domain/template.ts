import type { DrillKind } from "./drill/drill.ts";

/** A versioned checklist. A review keeps the version that it started with. */
export type Template = {
  /** Kebab-case, unique in a workspace: `trading-platform`. */
  readonly id: string;
  /** 1, 2, 3 …; grows when the content changes. */
  readonly version: number;
  readonly title: string;
  readonly description: string;
  readonly sections: readonly TemplateSection[];
  /** Who must sign, and how many of them. */
  readonly signOffs: readonly SignOffRule[];
};

export type SignOffRule = { readonly role: string; readonly quorum: number };

export type TemplateSection = {
  readonly id: string;
  readonly title: string;
  readonly items: readonly TemplateItem[];
};

export type Level = "must" | "should";

/** What can show that an item is true. `check` and `drill` are recorded by the bot, the rest by people. */
export type EvidenceKind = "link" | "text" | "number" | "file" | "check" | "drill";

/** How long evidence stays fresh: a number of days, until the release's next version, or for ever. */
export type Life = { readonly days: number } | "release" | "unlimited";

/** When an item is due: so many days before the launch, calendar or working ones. 0: on the day itself. */
export type DueRule = { readonly before: number; readonly of: "days" | "working-days" };

export type TemplateItem = {
  /** Unique in the template: `security.secrets`. */
  readonly id: string;
  readonly title: string;
  readonly level: Level;
  /** Who usually owns it and signs it off; null where the template does not say. */
  readonly role: string | null;
  /** Why it matters: two or three sentences, or empty. */
  readonly why: string;
  /** How to verify it, or empty. */
  readonly verify: string;
  readonly evidence: EvidenceRule;
  /** Comes round again after the launch. */
  /** Null: three working days before the launch for a `must`, on its day for a `should`. */
  readonly due: DueRule | null;
  readonly recurring: boolean;
  readonly waivable: boolean;
  readonly criteria: readonly TemplateCriterion[];
  /** Ids of items that must be settled first. */
  readonly waitsFor: readonly string[];
  /** Which kind of drill settles it, where drills are among its evidence; left out: any. */
  readonly drill?: DrillKind;
};

export type EvidenceRule = {
  /** Whether the item can only be marked done with evidence. */
  readonly required: boolean;
  readonly kinds: readonly EvidenceKind[];
  /** What is expected, in words, to follow "needs": `a scan report`. Empty: "evidence". */
  readonly expects: string;
  readonly life: Life;
};

export type TemplateCriterion = {
  /** Unique in its item. */
  readonly id: string;
  readonly title: string;
  readonly optional: boolean;
};
