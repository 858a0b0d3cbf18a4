import { completeIds } from "./complete-ids.ts";
import type { ViewBody, ViewRecord, Workspace } from "./model.ts";
import { forgetTyped } from "./typed-values.ts";
import type { World } from "./world.ts";

/** Slack: a modal and two more on top of it. */
export const STACK_LIMIT = 3;

export function modalStack(workspace: Workspace, person: string): readonly ViewRecord[] {
  return (workspace.modals.get(person) ?? []).flatMap((id) => workspace.views.get(id) ?? []);
}

/** Opens a modal: alone, or on top of the person's open ones. */
export function openModal(
  world: World,
  workspace: Workspace,
  appId: string,
  user: string,
  body: ViewBody,
  how: "root" | "push",
): ViewRecord {
  const stack = how === "push" ? modalStack(workspace, user) : [];
  if (how === "root") dropModals(world, workspace, user, 0);
  const id = world.ids.next("V");
  const view: ViewRecord = {
    id,
    workspace: workspace.id,
    appId,
    user,
    type: "modal",
    body: completed(world, body),
    hash: nextHash(world),
    errors: {},
    previous: stack.at(-1)?.id ?? null,
    root: stack[0]?.id ?? id,
  };
  workspace.views.set(id, view);
  workspace.modals.set(user, [...stack.map((open) => open.id), id]);
  announceView(world, view);
  return view;
}

/** Shows other content in a view. What people typed into inputs that are gone is forgotten by its ids. */
export function changeView(world: World, view: ViewRecord, body: ViewBody): void {
  view.body = completed(world, body);
  view.hash = nextHash(world);
  view.errors = {};
  announceView(world, view);
}

export function publishHome(
  world: World,
  workspace: Workspace,
  appId: string,
  user: string,
  body: ViewBody,
): ViewRecord {
  const existing = homeOf(workspace, appId, user);
  if (existing !== undefined) {
    changeView(world, existing, body);
    return existing;
  }
  const id = world.ids.next("V");
  const view: ViewRecord = {
    id,
    workspace: workspace.id,
    appId,
    user,
    type: "home",
    body: completed(world, body),
    hash: nextHash(world),
    errors: {},
    previous: null,
    root: id,
  };
  workspace.views.set(id, view);
  announceView(world, view);
  return view;
}

export function homeOf(workspace: Workspace, appId: string, user: string): ViewRecord | undefined {
  return [...workspace.views.values()].find(
    (view) => view.type === "home" && view.appId === appId && view.user === user,
  );
}

/** Closes the person's modals down to a height of `keep`. Returns the closed ones, top one first. */
export function dropModals(world: World, workspace: Workspace, user: string, keep: number): readonly ViewRecord[] {
  const stack = modalStack(workspace, user);
  const closed = stack.slice(keep).reverse();
  workspace.modals.set(
    user,
    stack.slice(0, keep).map((view) => view.id),
  );
  for (const view of closed) {
    workspace.views.delete(view.id);
    forgetTyped(world.typed, user, view.id);
    announceView(world, view);
  }
  return closed;
}

export function showErrors(world: World, view: ViewRecord, errors: Readonly<Record<string, string>>): void {
  view.errors = errors;
  announceView(world, view);
}

function completed(world: World, body: ViewBody): ViewBody {
  return { ...body, blocks: completeIds(body.blocks, world.ids) };
}

function nextHash(world: World): string {
  return `${Math.floor(world.now() / 1000)}.${world.ids.secret(8)}`;
}

function announceView(world: World, view: ViewRecord): void {
  world.changes.announce({ workspace: view.workspace, people: new Set([view.user]) });
}
