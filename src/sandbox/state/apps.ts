import type { Manifest } from "../seeds/seed.ts";
import type { Organisation } from "./model.ts";

export type AppRecord = {
  readonly id: string;
  readonly name: string;
  manifest: Manifest;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly signingSecret: string;
  /** The old verification token, which payloads still carry. */
  readonly verificationToken: string;
  readonly appToken: string;
  /** Where HTTP deliveries go; null: Socket Mode. */
  requestUrl: string | null;
  /** Where people may be sent back to after an installation. */
  redirectUrls: readonly string[];
  readonly installs: Map<string, Install>;
};

/** An app in one workspace. */
export type Install = {
  readonly appId: string;
  readonly workspace: string;
  readonly botUserId: string;
  readonly botId: string;
  botToken: string;
  readonly scopes: readonly string[];
  readonly installedBy: string;
  /** Installed for this whole organisation; null: for the workspace alone. */
  readonly enterprise: Organisation | null;
  active: boolean;
};

export type TokenRecord = {
  readonly token: string;
  readonly kind: "bot" | "app";
  readonly appId: string;
  /** Null for an app-level token, which belongs to no workspace, and for one of a whole organisation. */
  readonly workspace: string | null;
  readonly enterprise: string | null;
  readonly scopes: readonly string[];
  state: "live" | "revoked" | "uninstalled";
  /** When it ends by itself; null: it does not. */
  expiresAt: number | null;
};
