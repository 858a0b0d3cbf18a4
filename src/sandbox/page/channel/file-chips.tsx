import type { Message } from "../../contract.ts";
import { Icon } from "../frame/icon.tsx";
import { fileAddress } from "../live/sandbox-client.ts";

export function FileChips({ files }: { readonly files: Message["files"] }) {
  if (files.length === 0) return null;
  return (
    <div className="file-chips">
      {files.map((file) => (
        <a
          key={file.id}
          className="file-chip"
          href={fileAddress(file.id, file.name)}
          target="_blank"
          rel="noopener noreferrer"
          data-file={file.id}
        >
          <Icon name="file" size={24} />
          <span className="file-words">
            <b>{file.title === "" ? file.name : file.title}</b>
            <span className="menu-detail">
              {file.mimetype || "file"} · {sizeOf(file.size)}
            </span>
          </span>
        </a>
      ))}
    </div>
  );
}

function sizeOf(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
