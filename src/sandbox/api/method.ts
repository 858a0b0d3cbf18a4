import { z } from "zod";
import type { AppRecord, Install, TokenRecord } from "../state/apps.ts";
import type { Workspace } from "../state/model.ts";
import type { World } from "../state/world.ts";

/** Who calls: the bot of one app in one workspace. */
export type BotCall = {
  readonly world: World;
  readonly app: AppRecord;
  readonly install: Install;
  readonly workspace: Workspace;
  readonly token: TokenRecord;
};

export type AppCall = { readonly world: World; readonly app: AppRecord };

/** Calls per minute and workspace; null: not limited here. */
type PerMinute = number | null;
export const tier2 = 20;
export const tier3 = 50;
export const tier4 = 100;

export type Reply = Readonly<Record<string, unknown>>;

type Spec = {
  readonly name: string;
  readonly perMinute: PerMinute;
  /** The token needs one of these; empty: none. Methods with finer rules check them themselves. */
  readonly scopes: readonly string[];
};

export type Method = Spec &
  (
    | { readonly token: "bot"; readonly run: (call: BotCall, params: unknown) => Reply | Promise<Reply> }
    | { readonly token: "app"; readonly run: (call: AppCall, params: unknown) => Reply | Promise<Reply> }
    | { readonly token: "none"; readonly run: (world: World, params: unknown) => Reply | Promise<Reply> }
  );

type Shape = z.core.$ZodLooseShape;
type Parsed<S extends Shape> = z.infer<z.ZodObject<S, z.core.$strict>>;

/** A method for a bot token. Its parameters are a strict object, so that unknown ones never arrive. */
export function botMethod<S extends Shape>(
  { params, ...spec }: Spec & { readonly params: S },
  run: (call: BotCall, params: Parsed<S>) => Reply | Promise<Reply>,
): Method {
  const schema = z.strictObject(params);
  return { ...spec, token: "bot", run: (call, raw) => run(call, schema.parse(raw)) };
}

/** A method for an app-level token (`xapp-…`). */
export function appMethod(spec: Spec, run: (call: AppCall) => Reply): Method {
  const schema = z.strictObject({});
  return {
    ...spec,
    token: "app",
    run: (call, raw) => {
      schema.parse(raw);
      return run(call);
    },
  };
}

/** A method that needs no token. */
export function openMethod<T>(
  { params, ...spec }: Omit<Spec, "scopes"> & { readonly params: z.ZodType<T> },
  run: (world: World, params: T) => Reply | Promise<Reply>,
): Method {
  return { ...spec, scopes: [], token: "none", run: (world, raw) => run(world, params.parse(raw)) };
}
