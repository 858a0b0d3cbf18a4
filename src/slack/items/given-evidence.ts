import type { UploadedFile } from "../../../blocks/fields/file-field.ts";
import type { Evidence } from "../../domain/review.ts";
import type { Door } from "../door.ts";
import type { Visitor } from "../knock/visit.ts";

/** What the evidence inputs of a form hold. Empty texts were left out by the person. */
export type EvidenceTyped = {
  readonly link: string;
  readonly note: string;
  readonly number: string;
  readonly files: readonly UploadedFile[];
};

/**
 * The pieces of evidence in a form. Their ids come from the form's own, so that a form that is sent twice adds nothing
 * twice. Throws when Slack does not say where a file is.
 */
export async function givenEvidence(door: Door, visit: Visitor, typed: EvidenceTyped): Promise<readonly Evidence[]> {
  const form = visit.window?.id ?? visit.delivery;
  const common = { by: visit.actor.id, at: door.deps.now(), title: "", fileId: null };
  const texts = [
    { kind: "link", value: typed.link.trim() },
    { kind: "text", value: typed.note.trim() },
    { kind: "number", value: typed.number.trim() },
  ] as const;
  const files = await Promise.all(typed.files.map((file) => located(door, visit, file)));
  return [
    ...texts.filter(({ value }) => value !== "").map((piece) => ({ ...common, ...piece, id: `${form}/${piece.kind}` })),
    ...files.map(({ id, title, permalink }) => ({
      ...common,
      kind: "file" as const,
      value: permalink,
      title,
      fileId: id,
      id: `${form}/${id}`,
    })),
  ];
}

async function located({ files }: Door, { workspaceId }: Visitor, file: UploadedFile) {
  const title = (file.title ?? file.name ?? "").slice(0, 150).toWellFormed();
  if (file.permalink !== null && file.permalink !== undefined) return { id: file.id, title, permalink: file.permalink };
  const info = await files.info(workspaceId, file.id);
  if (!info.ok) throw new Error(`Slack does not say where file ${file.id} is: ${info.error}`);
  return {
    id: file.id,
    title: title === "" ? (info.value.title ?? info.value.name ?? "") : title,
    permalink: info.value.permalink,
  };
}
