# gnuplot power.gp draws power.svg from power.csv
set terminal svg size 420,340 dynamic name 'power' font 'BIZ UDPGothic,13' noenhanced background '#ffffff'
set encoding utf8
set output 'power.svg'
data = 'power.csv'
set datafile separator ','
set datafile missing 'NaN'
set datafile columnheaders
set border 3 linecolor rgb '#555555'
set tics nomirror out scale 0.5
set grid ytics linecolor rgb '#dddddd' linetype 1 dashtype solid
set key above left Left reverse samplen 2.5 spacing 1.1
set style fill solid 0.18 noborder
set linetype 1 linecolor rgb '#000000' linewidth 2 dashtype solid
set linetype 2 linecolor rgb '#0072B2' linewidth 2 dashtype (12,5)
set linetype 3 linecolor rgb '#D55E00' linewidth 2 dashtype (3,4)
set linetype 4 linecolor rgb '#009E73' linewidth 2 dashtype (12,4,3,4)
set linetype 5 linecolor rgb '#CC79A7' linewidth 2 dashtype (20,6)
set linetype 6 linecolor rgb '#E69F00' linewidth 2 dashtype (6,3)
set linetype 7 linecolor rgb '#56B4E9' linewidth 2 dashtype (2,6)
set title 'Visits to hubs (30-49, employed)' font ',12'
set logscale x
set xrange [1.8:30]
set xtics (2, 3, 5, 10, 20, 30, 50, 100, 200)
set yrange [0:1.02]
set xlabel 'seeds in either arm'
set ylabel 'chance of telling it'
set key outside top center horizontal maxcols 2
set arrow from graph 0, first 0.8 to graph 1, first 0.8 nohead linecolor rgb '#999999' dashtype 3
plot data using 1:2 with lines linecolor rgb '#0072B2' linewidth 2 title 'paired', \
  data using 1:3 with lines linecolor rgb '#D55E00' linewidth 2 dashtype 2 title 'unpaired', \
  data using 1:4 with points pointtype 7 pointsize 0.5 linecolor rgb '#0072B2' title 'from the seeds that there are', \
  data using 1:5 with points pointtype 6 pointsize 0.6 linecolor rgb '#D55E00' notitle
