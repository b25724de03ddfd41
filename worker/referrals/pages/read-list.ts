export { readList } from "../../core/http/read-list";
