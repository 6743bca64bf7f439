# Canvas 352 x 589 logical pixels; places are counted from its top left corner.
sx(x) = x / 352.
sy(y) = 1 - y / 589.
unset key
unset border
unset tics
unset title
unset colorbox
set style fill solid noborder
set clip two

# levels: year value
$level << END
2014 30.1
2015 31.4
2016 32.2
2021 41.2
2022 41
2023 43.7
END

# levels, in focus: year value
$level_focus << END
2017 33.9
2018 36
2019 38.5
2020 40.1
END

# changes on the previous year, per cent: year value
$change << END
2015 4.318936877076412
2016 2.5477707006369426
2021 2.743142144638404
2022 -0.4854368932038835
2023 6.585365853658536
END

# changes on the previous year, per cent, in focus: year value
$change_focus << END
2017 5.279503105590062
2018 6.1946902654867255
2019 6.944444444444445
2020 4.1558441558441555
END

# means of the yearly changes of the other bands: value from-year to-year band
$means << END
2.9476903683643525 2020.54 2023.46 'Third'
END

# mean of the yearly changes of the band in focus: value from-year to-year band
$means_focus << END
5.643620492841347 2016.54 2020.46 'Second cabinet'
END

# the claim: value from-year to-year
$claim << END
7 2016.54 2020.46
END

# behind the marks: bands, tints, grid
set object 1 rectangle from screen sx(112),sy(468) to screen sx(240),sy(127) behind fs solid noborder fc rgb '#F1F3F5'
set object 2 rectangle from screen sx(16),sy(151) to screen sx(110),sy(149) behind fs solid noborder fc rgb '#B9C0C6'
set object 3 rectangle from screen sx(114),sy(151) to screen sx(238),sy(149) behind fs solid noborder fc rgb '#0B5C93'
set object 4 rectangle from screen sx(242),sy(151) to screen sx(336),sy(149) behind fs solid noborder fc rgb '#B9C0C6'
set object 5 rectangle from screen sx(16),sy(301) to screen sx(336),sy(300) behind fs solid noborder fc rgb '#C9CED2'
set object 6 rectangle from screen sx(16),sy(480.75) to screen sx(336),sy(480) behind fs solid noborder fc rgb '#C9CED2'

set multiplot

set lmargin at screen sx(16)
set rmargin at screen sx(336)
set tmargin at screen sy(194)
set bmargin at screen sy(286)
set xrange [2013.5:2023.5]
set yrange [0:43.7]
px = 0.03125 # one pixel along x, in units of the data
py = 0.475
plot $level using 1:2:(0.75) with boxes fc rgb '#B9C0C6' fs solid noborder notitle, \
     $level_focus using 1:2:(0.75) with boxes fc rgb '#0B5C93' fs solid noborder notitle
unset object

# in front of the marks: axes, texts
set object 7 rectangle from screen sx(16),sy(287) to screen sx(336),sy(286) front fs solid noborder fc rgb '#33383D'
set object 8 rectangle from screen sx(16),sy(422) to screen sx(336),sy(421) front fs solid noborder fc rgb '#33383D'
set label 9 'Ruritania’s defence budget grew' at screen sx(16),sy(26.25) left noenhanced font 'Lato:Bold,16.5' tc rgb '#1A1A1A' front
set label 10 'by a mean of 5.6 per cent a year' at screen sx(16),sy(47.25) left noenhanced font 'Lato:Bold,16.5' tc rgb '#1A1A1A' front
set label 11 'in 2017–20 (Second cabinet)' at screen sx(16),sy(68.25) left noenhanced font 'Lato:Bold,16.5' tc rgb '#1A1A1A' front
set label 12 'Ruritania’s defence budget,' at screen sx(16),sy(89.31) left noenhanced font 'Lato,13' tc rgb '#4A4F54' front
set label 13 '2014–23, release of March 2022' at screen sx(16),sy(106.31) left noenhanced font 'Lato,13' tc rgb '#4A4F54' front
set label 14 'First cabinet' at screen sx(64),sy(138.32) center noenhanced font 'Lato,12' tc rgb '#4A4F54' front
set label 15 'Second cabinet' at screen sx(176),sy(138.32) center noenhanced font 'Lato:Bold,12' tc rgb '#1A1A1A' front
set label 16 'Third' at screen sx(288),sy(138.32) center noenhanced font 'Lato,12' tc rgb '#4A4F54' front
set label 17 'Level, trillion won' at screen sx(16),sy(164.82) left noenhanced font 'Lato:Bold,12' tc rgb '#4A4F54' front
set label 18 '30.1' at screen sx(32),sy(213.13) center noenhanced font 'Lato,12' tc rgb '#4A4F54' front
set label 19 '31.4' at screen sx(64),sy(210.39) center noenhanced font 'Lato,12' tc rgb '#4A4F54' front
set label 20 '32.2' at screen sx(96),sy(208.71) center noenhanced font 'Lato:Bold,12' tc rgb '#1A1A1A' front
set label 21 '33.9' at screen sx(128),sy(205.13) center noenhanced font 'Lato,12' tc rgb '#1A1A1A' front
set label 22 '36.0' at screen sx(160),sy(200.71) center noenhanced font 'Lato,12' tc rgb '#1A1A1A' front
set label 23 '38.5' at screen sx(192),sy(195.45) center noenhanced font 'Lato,12' tc rgb '#1A1A1A' front
set label 24 '40.1' at screen sx(224),sy(192.08) center noenhanced font 'Lato:Bold,12' tc rgb '#1A1A1A' front
set label 25 '41.2' at screen sx(256),sy(189.76) center noenhanced font 'Lato,12' tc rgb '#4A4F54' front
set label 26 '41.0' at screen sx(288),sy(190.18) center noenhanced font 'Lato,12' tc rgb '#4A4F54' front
set label 27 '43.7' at screen sx(320),sy(184.5) center noenhanced font 'Lato,12' tc rgb '#4A4F54' front
set label 28 'Change on the previous year, per cent' at screen sx(16),sy(312.82) left noenhanced font 'Lato:Bold,12' tc rgb '#4A4F54' front
set label 29 '+4.3' at screen sx(64),sy(410.62) center noenhanced font 'Lato,10.5' tc rgb '#1A1A1A' front
set label 30 '+2.5' at screen sx(96),sy(410.62) center noenhanced font 'Lato,10.5' tc rgb '#1A1A1A' front
set label 31 '+5.3' at screen sx(128),sy(410.62) center noenhanced font 'Lato:Bold,10.5' tc rgb '#FFFFFF' front
set label 32 '+6.2' at screen sx(160),sy(410.62) center noenhanced font 'Lato:Bold,10.5' tc rgb '#FFFFFF' front
set label 33 '+6.9' at screen sx(192),sy(410.62) center noenhanced font 'Lato:Bold,10.5' tc rgb '#FFFFFF' front
set label 34 '+4.2' at screen sx(224),sy(410.62) center noenhanced font 'Lato:Bold,10.5' tc rgb '#FFFFFF' front
set label 35 '+2.7' at screen sx(256),sy(410.62) center noenhanced font 'Lato,10.5' tc rgb '#1A1A1A' front
set label 36 '−0.5' at screen sx(288),sy(434.62) center noenhanced font 'Lato,10.5' tc rgb '#1A1A1A' front
set label 37 '+6.6' at screen sx(320),sy(410.62) center noenhanced font 'Lato,10.5' tc rgb '#1A1A1A' front
set label 38 '..' at screen sx(32),sy(412.37) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 39 'claimed +7' at screen sx(209.47),sy(331.7) center noenhanced font 'Lato:Bold,12' tc rgb '#A8330F' front
set label 40 'mean +5.6' at screen sx(141.53),sy(332.92) center noenhanced font 'Lato:Bold,12' tc rgb '#1A1A1A' front
set label 41 'mean +2.9' at screen sx(269.28),sy(377.17) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 42 '2014' at screen sx(32),sy(458.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 43 '2023' at screen sx(320),sy(458.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 44 '2017' at screen sx(128),sy(458.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 45 '2020' at screen sx(224),sy(458.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 46 'Note: Current prices: inflation is not taken out. Years are' at screen sx(16),sy(494.34) left noenhanced font 'Lato,11' tc rgb '#666C72' front
set label 47 'grouped as First cabinet 2014–16, Second cabinet 2017–20' at screen sx(16),sy(509.34) left noenhanced font 'Lato,11' tc rgb '#666C72' front
set label 48 'and Third 2021–23; each mean is the arithmetic mean of the' at screen sx(16),sy(524.34) left noenhanced font 'Lato,11' tc rgb '#666C72' front
set label 49 'yearly changes shown. Dashed line: the claim. “..”: no change can' at screen sx(16),sy(539.34) left noenhanced font 'Lato,11' tc rgb '#666C72' front
set label 50 'be computed.' at screen sx(16),sy(554.34) left noenhanced font 'Lato,11' tc rgb '#666C72' front
set label 51 'Source: made-up figures for a test of the lay-out; not for citation' at screen sx(16),sy(569.34) left noenhanced font 'Lato,11' tc rgb '#666C72' front

set lmargin at screen sx(16)
set rmargin at screen sx(336)
set tmargin at screen sy(342)
set bmargin at screen sy(426)
set xrange [2013.5:2023.5]
set yrange [-0.4854368932:7]
px = 0.03125 # one pixel along x, in units of the data
py = 0.089112344
claim_value = word($claim[1],1) + 0
claim_from = word($claim[1],2) + 0
claim_length = word($claim[1],3) - claim_from
claim_n = floor(abs(claim_length / px) / 10) # dashes of 6, gaps of 4 px
claim_step = claim_length / (claim_n + 0.6)
claim_dash = claim_step * 0.6
plot $change using 1:2:(0.75) with boxes fc rgb '#B9C0C6' fs solid noborder notitle, \
     $change_focus using 1:2:(0.75) with boxes fc rgb '#0B5C93' fs solid noborder notitle, \
     $means using 2:1:($3-$2):(0) with vectors nohead lw 3.4 lc rgb '#FFFFFF' notitle, \
     $means using 2:1:($3-$2):(0) with vectors nohead lw 1.4 lc rgb '#666C72' notitle, \
     $means_focus using 2:1:($3-$2):(0) with vectors nohead lw 3.4 lc rgb '#FFFFFF' notitle, \
     $means_focus using 2:1:($3-$2):(0) with vectors nohead lw 1.8 lc rgb '#1A1A1A' notitle, \
     $claim using 2:1:($3-$2):(0) with vectors nohead lw 3.4 lc rgb '#FFFFFF' notitle, \
     [k=0:claim_n:1] '+' using (claim_from+$1*claim_step):(claim_value):(claim_dash):(0) with vectors nohead lw 1.8 lc rgb '#A8330F' notitle
unset multiplot
