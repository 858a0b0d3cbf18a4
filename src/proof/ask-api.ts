import { request } from "node:http";

export type Asked = { readonly status: number; readonly retryAfter: string | null; readonly body: string };

/** Asks the bot's HTTP interface, as a machine with this address of the loopback network does. */
export function askApi(
  url: string,
  path: string,
  {
    from = "127.0.0.1",
    headers = {},
    body,
  }: {
    readonly from?: string;
    readonly headers?: { readonly [name: string]: string };
    /** Given: it is posted as JSON. */
    readonly body?: string;
  },
): Promise<Asked> {
  const { port } = new URL(url);
  const method = body === undefined ? "GET" : "POST";
  const typed = body === undefined ? headers : { "content-type": "application/json", ...headers };
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, method, headers: typed, localAddress: from }, (response) => {
      let said = "";
      response.on("data", (chunk: Buffer) => {
        said += chunk;
      });
      response.on("end", () => {
        const retryAfter = response.headers["retry-after"] ?? null;
        resolve({ status: response.statusCode ?? 0, retryAfter, body: said });
      });
    });
    asked.on("error", reject);
    asked.end(body);
  });
}
