import { imageSource } from "../parts/image-source.ts";
import { typed } from "../rules/object.ts";

export const imageElement = typed("image", imageSource);
