/** English names of the nation, the provinces and some cities and counties, by GB/T 2260 code. */
export const placeNamesEn: Record<string, string> = {
  '000000': 'China', '110000': 'Beijing', '120000': 'Tianjin', '130000': 'Hebei', '140000': 'Shanxi', '150000': 'Inner Mongolia', '210000': 'Liaoning', '220000': 'Jilin', '230000': 'Heilongjiang',
  '310000': 'Shanghai', '320000': 'Jiangsu', '330000': 'Zhejiang', '340000': 'Anhui', '350000': 'Fujian', '360000': 'Jiangxi', '370000': 'Shandong', '410000': 'Henan', '420000': 'Hubei', '430000': 'Hunan',
  '440000': 'Guangdong', '450000': 'Guangxi', '460000': 'Hainan', '500000': 'Chongqing', '510000': 'Sichuan', '520000': 'Guizhou', '530000': 'Yunnan', '540000': 'Tibet', '610000': 'Shaanxi', '620000': 'Gansu',
  '630000': 'Qinghai', '640000': 'Ningxia', '650000': 'Xinjiang', '710000': 'Taiwan', '810000': 'Hong Kong', '820000': 'Macao',
  '370100': 'Jinan', '370200': 'Qingdao', '370300': 'Zibo', '370400': 'Zaozhuang', '370500': 'Dongying', '370600': 'Yantai', '370700': 'Weifang', '370800': 'Jining', '370900': "Tai'an", '371000': 'Weihai',
  '371100': 'Rizhao', '371300': 'Linyi', '371400': 'Dezhou', '371500': 'Liaocheng', '371600': 'Binzhou', '371700': 'Heze',
  '370724': 'Linqu', '370725': 'Changle', '370781': 'Qingzhou', '370782': 'Zhucheng', '370783': 'Shouguang', '370784': 'Anqiu', '370785': 'Gaomi', '370786': 'Changyi',
  '370681': 'Longkou', '370682': 'Laiyang', '370683': 'Laizhou', '370685': 'Zhaoyuan', '370686': 'Qixia', '370687': 'Haiyang',
};
