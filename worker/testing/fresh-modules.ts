import { vi } from "vitest";

// Files share a process; each begins with modules that nobody has used.
vi.resetModules();
