// SPDX-License-Identifier: Apache-2.0
// A libcuda of one device in host memory: enough to see that what Java passes is what C takes.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
typedef int R; typedef unsigned long long P; typedef struct Copy { void *to; const void *from; size_t n; int isFill; unsigned char value; } Copy;
static int alive; static int current; static int capturing; static int copies; static Copy graph[16];
static R todo(void *to, const void *from, size_t n) {
  if (!current) return 201;
  if (capturing) { graph[copies++] = (Copy){to, from, n, 0, 0}; return 0; }
  memmove(to, from, n); return 0;
}
R cuGetErrorName(R e, const char **s) { *s = e == 2 ? "CUDA_ERROR_OUT_OF_MEMORY" : e == 218 ? "CUDA_ERROR_INVALID_PTX" : "CUDA_ERROR_OTHER"; return 0; }
R cuGetErrorString(R e, const char **s) { *s = "from C"; return 0; }
R cuInit(unsigned f) { return f; }
R cuDriverGetVersion(int *v) { *v = 12040; return 0; }
R cuDeviceGetCount(int *n) { *n = 1; return 0; }
R cuDeviceGetName(char *s, int n, int d) { snprintf(s, n, "C stub %d", d); return 0; }
R cuDeviceGetAttribute(int *v, int a, int d) { *v = a == 75 ? 9 : a == 76 ? 0 : a == 115 ? 1 : a; return d; }
R cuDevicePrimaryCtxRetain(void **c, int d) { alive++; *c = &alive; return d; }
R cuDevicePrimaryCtxRelease_v2(int d) { alive--; fprintf(stderr, "alive %d\n", alive); return d; }
R cuCtxSetCurrent(void *c) { current = c == &alive; return current ? 0 : 201; }
R cuDeviceGetDefaultMemPool(void **p, int d) { *p = &copies; return d; }
R cuMemPoolSetAttribute(void *p, int a, void *v) { return p == &copies && a == 4 && *(long long *)v == -1 ? 0 : 1; }
R cuMemGetInfo_v2(size_t *f, size_t *t) { *f = 1ull << 40; *t = 1ull << 41; return 0; }
R cuModuleLoadDataEx(void **m, const void *text, unsigned n, int *o, void **v) {
  if (n != 2 || o[0] != 5 || o[1] != 6) return 1;
  if (strstr(text, "oops")) { snprintf(v[0], (size_t)v[1], "line 4: oops"); return 218; }
  alive++; *m = strdup(text); return 0;
}
R cuModuleGetFunction(void **f, void *m, const char *name) { *f = strstr(m, name); return *f ? 0 : 500; }
R cuModuleUnload(void *m) { alive--; free(m); return 0; }
R cuFuncGetAttribute(int *v, int a, void *f) { *v = 10 * a + (f != 0); return 0; }
R cuLaunchKernel(void *f, unsigned bx, unsigned by, unsigned bz, unsigned tx, unsigned ty, unsigned tz, unsigned shared, void *s, void **args, void **extra) {
  if (!f || shared || tz != 1 || extra || !s) return 1;
  unsigned char *to = *(unsigned char **)args[0];
  unsigned sizes[] = {bx, by, bz, tx, ty};
  for (int i = 0; i < 5; i++) to[i] = sizes[i];
  return 0;
}
R cuStreamCreate(void **s, unsigned f) { alive++; *s = malloc(8); return f == 1 ? 0 : 1; }
R cuStreamSynchronize(void *s) { return capturing ? 900 : s ? 0 : 400; }
R cuStreamWaitEvent(void *s, void *e, unsigned f) { return s && e && !f ? 0 : 400; }
R cuStreamDestroy_v2(void *s) { alive--; free(s); return 0; }
R cuEventCreate(void **e, unsigned f) { alive++; *e = malloc(8); return f; }
R cuEventRecord(void *e, void *s) { return e && s ? 0 : 400; }
R cuEventSynchronize(void *e) { return e ? 0 : 400; }
R cuEventElapsedTime(float *ms, void *a, void *b) { *ms = 1.5f; return a && b ? 0 : 400; }
R cuEventDestroy_v2(void *e) { alive--; free(e); return 0; }
R cuMemAllocAsync(P *p, size_t n, void *s) { if (n > 1 << 20) return 2; alive++; *p = (P)malloc(n); memset((void *)*p, 0xA5, n); return s ? 0 : 400; }
R cuMemFreeAsync(P p, void *s) { alive--; free((void *)p); return 0; }
R cuMemHostAlloc(void **p, size_t n, unsigned f) { alive++; *p = malloc(n); return f == 1 ? 0 : 1; }
R cuMemFreeHost(void *p) { alive--; free(p); return 0; }
R cuMemcpyHtoDAsync_v2(P to, const void *from, size_t n, void *s) { return todo((void *)to, from, n); }
R cuMemcpyDtoHAsync_v2(void *to, P from, size_t n, void *s) { return todo(to, (void *)from, n); }
R cuMemcpyDtoDAsync_v2(P to, P from, size_t n, void *s) { return todo((void *)to, (void *)from, n); }
R cuMemsetD8Async(P to, unsigned char v, size_t n, void *s) {
  if (capturing) { graph[copies++] = (Copy){(void *)to, 0, n, 1, v}; return 0; }
  memset((void *)to, v, n); return 0;
}
R cuStreamBeginCapture_v2(void *s, int mode) { capturing = 1; copies = 0; return s && mode == 1 ? 0 : 1; }
R cuStreamEndCapture(void *s, void **g) { capturing = 0; alive++; *g = graph; return s ? 0 : 1; }
R cuGraphInstantiateWithFlags(void **x, void *g, unsigned long long f) { alive++; *x = &graph[1]; return g == graph && !f ? 0 : 1; }
R cuGraphLaunch(void *x, void *s) {
  if (x != &graph[1] || !s) return 400;
  for (int i = 0; i < copies; i++)
    if (graph[i].isFill) memset(graph[i].to, graph[i].value, graph[i].n); else memmove(graph[i].to, graph[i].from, graph[i].n);
  return 0;
}
R cuGraphDestroy(void *g) { alive--; return g == graph ? 0 : 400; }
R cuGraphExecDestroy(void *x) { alive--; return x == &graph[1] ? 0 : 400; }
