export * from "./assessments/tables";
export * from "./needs/tables";
export * from "./participants/tables";
export * from "./places/tables";
export * from "./records/tables";
export * from "./survey-questions/tables";
export * from "./syntheses/tables";
