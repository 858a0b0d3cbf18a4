import type { Workspace } from "../state/model.ts";

/** Escapes what a person typed and links the names in it, as Slack does: `@ana` → `<@U…|ana>`, `#launches` → `<#C…|launches>`. */
export function linkNames(workspace: Workspace, typed: string): string {
  const escaped = typed.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return escaped.replace(/(^|[\s(])([@#])([\p{L}\p{N}._-]+)/gu, (whole, before: string, sign: string, name: string) => {
    const link = sign === "@" ? linkPerson(workspace, name) : linkChannel(workspace, name);
    return link === null ? whole : `${before}${link}`;
  });
}

function linkPerson(workspace: Workspace, name: string): string | null {
  if (name === "channel" || name === "here" || name === "everyone") return `<!${name}>`;
  const person = [...workspace.people.values()].find((candidate) => candidate.handle === name);
  if (person !== undefined) return `<@${person.id}|${person.handle}>`;
  const group = [...workspace.groups.values()].find((candidate) => candidate.handle === name);
  return group === undefined ? null : `<!subteam^${group.id}|@${group.handle}>`;
}

function linkChannel(workspace: Workspace, name: string): string | null {
  const channel = [...workspace.conversations.values()].find(
    (candidate) => candidate.kind !== "dm" && candidate.name === name,
  );
  return channel === undefined ? null : `<#${channel.id}|${channel.name}>`;
}
