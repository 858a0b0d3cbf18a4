import type { Person } from "../contract.ts";

/** What a local Slack starts with. Names are unique within their workspace; ids are made from names unless given. */
export type Seed = { readonly workspaces: readonly SeedWorkspace[]; readonly apps: readonly SeedApp[] };

export type SeedWorkspace = {
  readonly id?: string;
  readonly name: string;
  readonly domain: string;
  /** The Enterprise organisation that it belongs to. */
  readonly enterprise?: { readonly id: string; readonly name: string };
  readonly people: readonly SeedPerson[];
  readonly channels: readonly SeedChannel[];
  readonly groups?: readonly {
    readonly id?: string;
    readonly handle: string;
    readonly name: string;
    readonly members: readonly string[];
  }[];
};

type SeedPerson = {
  readonly id?: string;
  /** The handle, as in `@ana`. */
  readonly name: string;
  readonly realName: string;
  readonly kind?: Exclude<Person["kind"], "bot">;
  /** IANA zone; null: Slack does not tell it. */
  readonly tz?: string | null;
  readonly locale?: string;
  /** Home workspace of an external person. */
  readonly teamId?: string;
};

type SeedChannel = {
  readonly id?: string;
  readonly name: string;
  readonly kind: "public" | "private";
  /** Handles. */
  readonly members: readonly string[];
  /** Names of the apps whose bot is a member. */
  readonly apps?: readonly string[];
};

export type SeedApp = {
  readonly id?: string;
  readonly name: string;
  /** A Slack app manifest (JSON). Scopes, commands, shortcuts and event subscriptions are taken from it. */
  readonly manifest: Manifest;
  /** Domains of the workspaces in which it is installed from the start. */
  readonly installedIn: readonly string[];
  /** Handle of the person who installed it; default: the first admin. */
  readonly installedBy?: string;
};

/** The parts of an app manifest that change how Slack behaves. Unknown parts are ignored. */
export type Manifest = {
  readonly features?: {
    readonly app_home?: { readonly home_tab_enabled?: boolean };
    readonly bot_user?: { readonly display_name: string };
    readonly slash_commands?: readonly {
      readonly command: string;
      readonly description: string;
      readonly usage_hint?: string;
      readonly should_escape?: boolean;
    }[];
    readonly shortcuts?: readonly {
      readonly name: string;
      readonly type: string;
      readonly callback_id: string;
      readonly description?: string;
    }[];
  };
  readonly oauth_config?: {
    readonly redirect_urls?: readonly string[];
    readonly scopes?: { readonly bot?: readonly string[] };
  };
  readonly settings?: {
    readonly event_subscriptions?: { readonly bot_events?: readonly string[] };
    readonly interactivity?: { readonly is_enabled?: boolean };
    readonly org_deploy_enabled?: boolean;
    readonly token_rotation_enabled?: boolean;
  };
};
