import { API_ROOT, failureSchema, STUDIO_HEADER } from "@/modules/publishing/studio/wire";

export type Called<Value> = { ok: true; value: Value } | { ok: false; message: string; status: number };

/** Asks one of the studio's routes from its pages. The message of a refusal is the server's, in Indonesian. */
export async function call<Value = unknown>(
  path: string,
  method = "GET",
  json?: unknown,
): Promise<Called<Value>> {
  try {
    const response = await fetch(API_ROOT + path, {
      method,
      headers: {
        [STUDIO_HEADER]: "1",
        ...(json === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    });
    const body: unknown = await response.json().catch(() => null);
    if (response.ok) return { ok: true, value: body as Value };
    const said = failureSchema.safeParse(body);
    const message = said.success ? said.data.error.message : `Server menjawab ${response.status}.`;
    return { ok: false, message, status: response.status };
  } catch {
    return { ok: false, message: "Server tidak terjangkau. Periksa sambungan, lalu coba lagi.", status: 0 };
  }
}
