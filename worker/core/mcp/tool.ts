import type * as z from "zod";
import type { Scope } from "../access/scopes";
import type { JobCall } from "../jobs/job";

/** What a tool works with: it reads, and writes nothing. */
export type ToolCall = Pick<JobCall, "env" | "db" | "now">;

/** What a tool answers: as its output says, and the page of this site that shows the same. */
export interface ToolAnswer<Output> {
  content: Output;
  /** A path with its query. */
  page: string;
}

/** A question that an assistant may ask of a module (`tools` of its object), over /mcp. */
export interface AssistantTool {
  /** snake_case */
  name: string;
  title: string;
  /** For an assistant: what it answers, and when to ask it. */
  description: string;
  /** The key's scope that it takes. */
  scope: Scope;
  input: z.ZodObject;
  output: z.ZodType;
  run(call: ToolCall, given: unknown): Promise<ToolAnswer<unknown>>;
}

/** A tool whose answers are held against its schemas. */
export const defineTool = <I extends z.ZodObject, O extends z.ZodType>(
  tool: Omit<AssistantTool, "input" | "output" | "run"> & {
    input: I;
    output: O;
    run(call: ToolCall, given: z.output<I>): Promise<ToolAnswer<z.input<O>>>;
  },
): AssistantTool => tool as unknown as AssistantTool;
