// Data table: the routes of the API, as OpenAPI describes them.

/** The API's description (OpenAPI 3.1). The shapes of the record are those of `trucewatch schema record`. */
export function openApi(version: string, lists: readonly string[]): object {
  const json = (description: string) => ({
    description,
    content: { "application/json": { schema: { type: "object" } } },
  })
  const error = {
    description: "What was wrong, in one shape",
    content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
  }
  const query = (name: string, description: string, type = "integer") => ({
    name,
    in: "query",
    required: false,
    description,
    schema: { type },
  })
  const inPath = (name: string, description: string) => ({
    name,
    in: "path",
    required: true,
    description,
    schema: { type: "string" },
  })
  return {
    openapi: "3.1.0",
    info: {
      title: "Trucewatch",
      version,
      description: "One open case on this machine: its record, each cell with the words it rests on.",
    },
    paths: {
      "/api/case": {
        get: { summary: "Name, reports, codebooks and numbers of items", responses: { 200: json("The case") } },
      },
      "/api/brief": {
        get: {
          summary: "The brief: sections, lines, and whose words each run of a line is",
          responses: { 200: json("The brief") },
        },
      },
      "/api/record": { get: { summary: "The whole record", responses: { 200: json("The record") } } },
      "/api/lists/{list}": {
        get: {
          summary: "A page of one list of the record",
          parameters: [
            { ...inPath("list", "Name of the list"), schema: { enum: [...lists] } },
            query("offset", "First item, from 0"),
            query("limit", "At most so many, up to 500"),
            query("q", "A word that the item must hold", "string"),
          ],
          responses: { 200: json("total, offset, items"), 400: error, 404: error },
        },
      },
      "/api/items/{id}": {
        get: {
          summary: "An item traced to the words it rests on",
          parameters: [inPath("id", "Id of the item, as the brief prints it")],
          responses: { 200: json("The explanation"), 404: error },
        },
      },
      "/api/reports/{id}": {
        get: {
          summary: "A report: text, zones, mentions",
          parameters: [inPath("id", "Id of the report")],
          responses: { 200: json("The report"), 404: error },
        },
      },
      "/api/reports": {
        post: {
          summary:
            'Adds reports; header "X-Trucewatch: 1". Answers JSON lines: added, known or failed for each, then end',
          requestBody: {
            required: true,
            content: {
              "multipart/form-data": {
                schema: {
                  type: "object",
                  properties: { files: { type: "array", items: { type: "string", format: "binary" } } },
                },
              },
            },
          },
          responses: {
            200: { description: "JSON lines", content: { "text/plain": { schema: { type: "string" } } } },
            400: error,
            403: error,
            413: error,
          },
        },
      },
      "/api/openapi.json": { get: { summary: "This description", responses: { 200: json("OpenAPI") } } },
    },
    components: {
      schemas: {
        Error: {
          type: "object",
          required: ["error"],
          properties: {
            error: {
              type: "object",
              required: ["code", "message"],
              properties: { code: { type: "string" }, message: { type: "string" }, field: { type: "string" } },
            },
          },
        },
      },
    },
  }
}
