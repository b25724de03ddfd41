import type { Endpoint } from "../core/http/api";
import { request } from "./api";
import { filled } from "./world";

/** The one valid request that an endpoint describes, about these records; what is varied is handed in. */
export function validRequest(
  { method, path, spec }: Endpoint,
  records: Record<string, string>,
  varied: {
    token?: string | undefined;
    headers?: Record<string, string>;
    params?: Record<string, string>;
    query?: Record<string, string>;
    /** Query string that follows the example's. */
    more?: string;
    body?: unknown;
  } = {},
): Promise<Response> {
  const params = { ...filled(spec.example?.params ?? {}, records), ...varied.params };
  const query = new URLSearchParams({ ...filled(spec.example?.query ?? {}, records), ...varied.query });
  const search = [query.toString(), varied.more].filter(Boolean).join("&");
  const filledPath = path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? "unknown"),
  );
  const body =
    "body" in varied ? varied.body : spec.body ? filled(spec.example?.body, records) : rawBody(spec, records);
  return request(method.toUpperCase(), `/api/v1${filledPath}${search ? `?${search}` : ""}`, {
    ...(varied.token === undefined ? {} : { token: varied.token }),
    headers: {
      ...(spec.rawBody && spec.rawBody.type !== "multipart/form-data"
        ? { "content-type": spec.rawBody.type }
        : {}),
      ...varied.headers,
    },
    ...(body === undefined ? {} : { body }),
  });
}

function rawBody({ rawBody: raw, example }: Endpoint["spec"], records: Record<string, string>): unknown {
  if (!raw) return undefined;
  const content = typeof example?.body === "string" ? filled(example.body, records) : "";
  if (raw.type !== "multipart/form-data") return content;
  const form = new FormData();
  form.set("file", new Blob([content]), example?.fileName ?? "file");
  return form;
}
