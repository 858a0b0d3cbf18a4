import type { Nodes, Root, Table } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import type { ReactNode } from "react";
import { createElement, memo } from "react";
import { withEmoji } from "./emoji.ts";
import { SlackLink } from "./slack-link.tsx";

/** The standard Markdown of a `markdown` block. */
export const Markdown = memo(function Markdown({ text }: { readonly text: string }) {
  const tree: Root = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return <div className="mrkdwn markdown">{tree.children.map(draw)}</div>;
});

function draw(node: Nodes, key: number): ReactNode {
  const inside = "children" in node && node.type !== "table" ? node.children.map(draw) : null;
  switch (node.type) {
    case "text":
      return withEmoji(node.value);
    case "paragraph":
      return <p key={key}>{inside}</p>;
    case "heading":
      return createElement(`h${node.depth}`, { key, className: `markdown-heading depth-${node.depth}` }, inside);
    case "strong":
      return <b key={key}>{inside}</b>;
    case "emphasis":
      return <i key={key}>{inside}</i>;
    case "delete":
      return <s key={key}>{inside}</s>;
    case "inlineCode":
      return (
        <code key={key} className="code">
          {node.value}
        </code>
      );
    case "code":
      return (
        <pre key={key} className="pre">
          {node.value}
        </pre>
      );
    case "blockquote":
      return (
        <blockquote key={key} className="quote">
          {inside}
        </blockquote>
      );
    case "list":
      return node.ordered === true ? (
        <ol key={key} className="rich-list" start={node.start ?? 1}>
          {inside}
        </ol>
      ) : (
        <ul key={key} className="rich-list level-0">
          {inside}
        </ul>
      );
    case "listItem":
      return (
        <li key={key} className={typeof node.checked === "boolean" ? "task" : undefined}>
          {typeof node.checked === "boolean" && (
            <input
              type="checkbox"
              checked={node.checked}
              readOnly
              disabled
              aria-label={node.checked ? "done" : "open"}
            />
          )}
          {inside}
        </li>
      );
    case "link":
      return (
        <SlackLink key={key} url={node.url}>
          {inside}
        </SlackLink>
      );
    case "image":
      return (
        <SlackLink key={key} url={node.url}>
          {node.alt ?? node.url}
        </SlackLink>
      );
    case "break":
      return <br key={key} />;
    case "thematicBreak":
      return <hr key={key} className="divider" />;
    case "table":
      return <MarkdownTable key={key} table={node} />;
    case "html":
      return node.value;
    default:
      return inside;
  }
}

function MarkdownTable({ table }: { readonly table: Table }) {
  const [head, ...rows] = table.children;
  const align = (column: number) => ({ textAlign: table.align?.[column] ?? "left" }) as const;
  return (
    <div className="table-frame">
      <table className="table">
        <thead>
          <tr>
            {head?.children.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name than their place
              <th key={column} scope="col" style={align(column)}>
                {cell.children.map(draw)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name than their place
            <tr key={index}>
              {row.children.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name than their place
                <td key={column} style={align(column)}>
                  {cell.children.map(draw)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
