// SPDX-License-Identifier: Apache-2.0
package dev.kindred.samples.shapes;

/** A part of the plane; y grows downwards. */
public interface Shape {}
