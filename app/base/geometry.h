#pragma once
typedef struct { double x, y; } LpPoint;
typedef struct { double x, y, width, height; } LpRect;
