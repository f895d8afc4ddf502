// SPDX-License-Identifier: Apache-2.0
/**
 * Networks from ONNX files, run by ONNX Runtime. That library is an optional dependency, {@code
 * com.microsoft.onnxruntime:onnxruntime}; nothing outside this package knows it, and {@link
 * dev.kindred.transforms.model.onnx.Onnx} says what to add where it is missing.
 */
@NullMarked
package dev.kindred.transforms.model.onnx;

import org.jspecify.annotations.NullMarked;
