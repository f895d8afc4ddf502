// SPDX-License-Identifier: Apache-2.0
/**
 * Through a model and back: a {@link dev.kindred.transforms.model.Network} takes tensors and gives
 * tensors; a {@link dev.kindred.transforms.model.Model} says what goes in and what comes out, and
 * {@link dev.kindred.transforms.model.Decode}, a generic function on the class that is asked for,
 * makes values of tensors. A prediction lies where the model saw its input; joined to the encoded
 * sample, {@link dev.kindred.transforms.Pipeline#decode} brings it to where the file was.
 *
 * <p>Networks from ONNX files are in {@link dev.kindred.transforms.model.onnx}. Training is not
 * here.
 */
@NullMarked
package dev.kindred.transforms.model;

import org.jspecify.annotations.NullMarked;
