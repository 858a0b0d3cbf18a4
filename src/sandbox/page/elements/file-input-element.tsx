import type { FileInput } from "@slack/types";
import { useRef, useState } from "react";
import type { Json } from "../../contract.ts";
import { base64Of } from "../channel/base64-of.ts";
import { useDoing } from "../frame/doing.tsx";
import { Icon } from "../frame/icon.tsx";
import { useBlock } from "./surface.tsx";
import { useElement } from "./use-element.ts";

/** Files are uploaded as they are chosen; the form sends what Slack sends: their ids and names. */
export function FileInputElement({ element }: { readonly element: FileInput }) {
  const { value, change, locked, hooks } = useElement(element);
  const { act, tell } = useDoing();
  const block = useBlock();
  const input = useRef<HTMLInputElement>(null);
  const [uploading, setUploading] = useState(0);
  const files: readonly Json[] = Array.isArray(value) ? value : [];
  const max = element.max_files ?? 10;

  const add = async (chosen: readonly File[]) => {
    if (files.length + chosen.length > max)
      return tell(`At most ${max} ${max === 1 ? "file" : "files"} can be added here.`);
    setUploading(chosen.length);
    const added: Json[] = [];
    for (const file of chosen) {
      const answer = await act({
        do: "upload",
        channel: null,
        name: file.name,
        mimetype: file.type,
        base64: await base64Of(file),
      });
      if (answer.ok && answer.fileId !== undefined)
        added.push({ id: answer.fileId, name: file.name, title: file.name, mimetype: file.type, size: file.size });
      else tell(`${file.name} could not be uploaded: ${answer.error ?? "the sandbox refused it"}.`);
      setUploading((count) => count - 1);
    }
    await change([...files, ...added]);
  };

  return (
    <div className="file-input" {...hooks}>
      {files.map((file, index) => (
        <div key={nameOf(file, "id")} className="file-row">
          <Icon name="file" size={16} />
          <span className="file-name">{nameOf(file, "name")}</span>
          <button
            type="button"
            className="icon-button"
            aria-label={`Remove ${nameOf(file, "name")}`}
            onClick={() => void change(files.filter((_, at) => at !== index))}
          >
            <Icon name="close" size={14} />
          </button>
        </div>
      ))}
      <input
        ref={input}
        type="file"
        multiple={max > 1}
        accept={element.filetypes?.map((type) => `.${type}`).join(",")}
        disabled={locked}
        aria-labelledby={block.labelId ?? undefined}
        aria-describedby={block.describedBy}
        onChange={(event) => {
          void add([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      {uploading > 0 && (
        <span className="input-aside" role="status">
          Uploading…
        </span>
      )}
    </div>
  );
}

function nameOf(file: Json, key: string): string {
  return typeof file === "object" && file !== null ? String(new Map(Object.entries(file)).get(key) ?? "") : "";
}
